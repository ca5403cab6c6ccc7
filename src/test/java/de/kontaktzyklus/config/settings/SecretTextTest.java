package de.kontaktzyklus.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a value is shown, and which names promise a secret. */
class SecretTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a password before the host       | sftp://nutzer:geheim@server/x     | sftp://nutzer:…@server/x
            an @ in the password             | sftp://nutzer:ge@heim@server/x    | sftp://nutzer:…@server/x
            a slash in the password          | sftp://nutzer:ge/heim@server      | sftp://nutzer:…@server
            a blank in the password          | jdbc:x://nutzer:ge heim@server/x  | jdbc:x://nutzer:…@server/x
            a user alone is no secret        | sftp://nutzer@server/ordner       | sftp://nutzer@server/ordner
            a port is no password            | https://server:8443/pfad?a=b      | https://server:8443/pfad?a=b
            a password in the query          | jdbc:x://db/o?a=b&password=geheim | jdbc:x://db/o?a=b&password=…
            in capitals                      | imaps://h?PASSWORD=geheim&a=b     | imaps://h?PASSWORD=…&a=b
            with a name around it            | jdbc:x://db/o?sslpassword=geheim  | jdbc:x://db/o?sslpassword=…
            a short word                     | x://h?pwd=geheim                  | x://h?pwd=…
            a shorter one                    | x://h?userPass=geheim             | x://h?userPass=…
            a key                            | x://h?sharedKey=geheim&to=d       | x://h?sharedKey=…&to=d
            a file of a key                  | x://h?privateKeyFile=/etc/ssh     | x://h?privateKeyFile=/etc/ssh
            a token                          | https://h/x?access_token=geheim   | https://h/x?access_token=…
            a secret                         | x://h?client.secret=geheim        | x://h?client.secret=…
            raw for Camel, with an ampersand | ftp://h?password=RAW(ge&heim)&a=b | ftp://h?password=…&a=b
            an @ in the query                | jdbc:x://db:5/o?password=ge@heim  | jdbc:x://db:…
            both at once                     | x://n:geh?key=eim@h/x             | x://n:…
            a header of HTTP                 | Authorization: Bearer ge.he/im=   | Authorization: Bearer …
            another one                      | authorization: basic Z2VoZWlt     | authorization: basic …
            an address of mail               | Amt <amt@jobcenter.example>       | Amt <amt@jobcenter.example>
            several hosts                    | jdbc:x://a:5,b:5/o?targetType=any | jdbc:x://a:5,b:5/o?targetType=any
            """)
    void a_value_is_shown_without_its_secrets(String why, String value, String shown) {
        assertThat(SecretText.without(value)).as(why).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "route.mail.password, true",
        "route.mail.PassWort, true",
        "route.mail.passphrase, true",
        "route.mail.user-pass, true",
        "route.mail.pwd, true",
        "route.mail.pw, true",
        "route.mail.pw-key, true",
        "route.mail.pin, true",
        "route.mail.apiKey, true",
        "route.mail.client-secret, true",
        "route.mail.access-token-url, true",
        "route.mail.Kennwort, true",
        "route.mail.geheimnis, true",
        "route.mail.credentials, true",
        "route.mail.zugangsdaten, true",
        "route.mail.schluessel, true",
        "route.mail.Schlüssel, true",
        "route.mail.auth, true",
        "route.teams.webhook, true",
        "route.sftp.host, false",
        "route.sftp.key-file, false",
        "route.sftp.known-hosts-file, false",
        "route.mail.author, false",
        "route.mail.spin, false"
    })
    void in_doubt_an_own_setting_is_a_secret(String key, boolean secret) {
        assertThat(SecretText.isNamedSo(key)).isEqualTo(secret);
    }
}
