package de.kontaktzyklus.config;

/**
 * What can be wrong with the configuration. The sentence of a problem is in the bundles {@code messages} of this room,
 * under {@code problem.} and its name; the details of a finding fill its placeholders.
 */
public enum Problem {
    // Any file.
    MISSING_FILE,
    UNREADABLE_FILE,
    NO_UTF_8,

    // YAML: the first are about the whole file, the others about one place; those of the syntax name the column, too.
    EMPTY_FILE,
    NO_YAML,
    NO_YAML_HERE,
    YAML_TAB,
    YAML_QUOTE_OPEN,
    YAML_BRACKET_OPEN,
    YAML_COLON,
    YAML_NO_COLON,
    YAML_INDENT,
    YAML_BEHIND_VALUE,
    YAML_CHARACTER,
    YAML_CHARACTER_TOO_MUCH,
    YAML_ESCAPE,
    YAML_SECOND_DOCUMENT,
    YAML_SPECIAL,
    NO_KEYS,
    KEY_STANDS_TWICE,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_KEY_NEAR,
    NO_LIST,
    NO_TEXT,
    NONE_OF_THE_WORDS,
    NO_NUMBER,
    NO_DATE,

    // columns.yaml.
    NAME_OF_TWO_COLUMNS,
    UNKNOWN_COLUMN,

    // contact-policy.yaml.
    NO_ENTRY,
    CODE_STANDS_TWICE,
    NAME_OF_TWO_CODES,
    NO_VERSION,
    SECOND_VERSION_OF_DAY,
    MEASURE_SAYS_NOTHING,
    NO_REGULATION_ENABLED,
    REGULATION_STANDS_TWICE,
    REGULATIONS_OVERLAP,
    NO_AREA,
    UNKNOWN_AREA,
    UNKNOWN_PROFILE,
    AGES_OF_NOBODY,
    TARGET_BEYOND_LIMIT,
    PROFILE_WITHOUT_CYCLE,
    SECOND_CYCLE_OF_PROFILE,
    NO_CYCLE,
    NO_BOUNDS,
    BOUNDS_CROSS,
    NO_SPAN,
    EMPTY_SPAN,

    // office-calendar.yaml.
    NO_FEDERAL_STATE,
    NO_CLOSURE,

    // kontaktzyklus.properties.
    MISSING_SETTINGS_FILE,
    NO_SETTING_LINE,
    /** It has no line, and its default cannot hold beside the other settings. */
    MISSING_SETTING,
    UNKNOWN_SETTING,
    UNKNOWN_SETTING_NEAR,
    SECRET_IN_PLAIN_TEXT,
    UNREADABLE_CREDENTIAL,
    NO_ENVIRONMENT_VARIABLE,
    NO_LINE_OF_TEXT,
    EMPTY_LINE_OF_TEXT,
    NO_NUMBER_OR_EMPTY,
    NO_NUMBER_OR_OFF,
    NO_DURATION,
    NO_LENGTH_OF_TIME,
    NO_SIZE,
    NO_PATH,
    NO_PATH_OR_EMPTY,
    NO_TIME_ZONE,
    NO_FILE_PATTERN,
    NO_REGULAR_EXPRESSION,
    NO_DATES,
    NO_SUFFIX,
    NO_HOST,
    NO_EHLO_NAME,
    NO_WEB_ADDRESS,
    NO_COMMAND,
    NO_LINK_BASE,
    NO_DATABASE_URL,
    NO_SCHEMA,
    SCHEMA_STANDS_TWICE,
    NO_SENDER,
    NO_ADDRESS_OR_EMPTY,
    NO_ADDRESS_OF_DOMAINS,
    NO_DOMAINS,
    NO_CRON,
    CRON_IN_THE_LOST_HOUR,
    NO_CERTIFICATES,
    NO_KEY_FILE,
    FEWER_FIELDS_THAN_COLUMNS,
    FIELD_LONGER_THAN_RECORD,
    LEADER_TOLD_BEFORE_LIST,
    /** A mail would outlive its proof. */
    AUDIT_SHORTER_THAN_MAILS,
    REPLAY_LONGER_THAN_MAILS,
    REFUSED_INTO_EXPORTS,
    NO_FOLDER,
    NO_ADDRESS_OF_THIS_MACHINE,
    PORT_TAKEN,
    MAIL_UNPROTECTED,
    /** Mails would be fetched, and the password sent, in plain text. */
    MAILBOX_UNPROTECTED,
    /** A mailbox is to be read, and nobody may. */
    MAILBOX_OF_NOBODY,
    TOKEN_OF_NOBODY,

    // Several offices.
    NO_OFFICE_NAME,
    NO_OFFICES,
    PLACE_OF_ANOTHER_OFFICE,
    OF_ALL_OFFICES,

    // The folder of the routes.
    NO_ROUTES
}
