SET threads = 2;
CREATE TABLE calendar AS
  SELECT d::DATE AS d, moved::DATE AS moved, tenth::DATE AS tenth
  FROM read_csv('$calendar', delim = ';', header = true, all_varchar = true);
CREATE TABLE cycle (label VARCHAR, code VARCHAR, lower_bound INTERVAL, upper_bound INTERVAL);
INSERT INTO cycle VALUES
  ('marktprofil', 'm', INTERVAL 42 DAY, INTERVAL 42 DAY),
  ('aktivierungsprofil', 'a', INTERVAL 42 DAY, INTERVAL 42 DAY),
  ('förderprofil', 'f', INTERVAL 2 MONTH, INTERVAL 3 MONTH),
  ('entwicklungsprofil', 'e', INTERVAL 2 MONTH, INTERVAL 3 MONTH),
  ('stabilisierungsprofil', 's', INTERVAL 6 MONTH, INTERVAL 9 MONTH),
  ('unterstützungsprofil', 'u', INTERVAL 6 MONTH, INTERVAL 9 MONTH),
  ('profillage z', 'z', INTERVAL 6 MONTH, INTERVAL 12 MONTH),
  ('profillage i', 'i', INTERVAL 6 MONTH, INTERVAL 12 MONTH);
CREATE TABLE spelling AS
  SELECT label AS spelled, lower_bound, upper_bound FROM cycle
  UNION ALL SELECT code, lower_bound, upper_bound FROM cycle;
COPY (
WITH raw AS (
  SELECT *, row_number() OVER () + 1 AS line
  FROM read_csv('$export', delim = ';', header = true, all_varchar = true, quote = '"', nullstr = '\N')
), dated AS (
  SELECT *,
    try_strptime(Geburtsdatum, '%d.%m.%Y')::DATE AS born,
    try_strptime(Zugang, '%d.%m.%Y')::DATE AS registered,
    try_strptime(Letzter_Kontakt, '%d.%m.%Y')::DATE AS contact,
    try_strptime(Ausnahme_bis, '%d.%m.%Y')::DATE AS excepted_until,
    try_strptime(Massnahme_von, '%d.%m.%Y')::DATE AS measure_from,
    CASE
      WHEN Kundennummer = '' THEN 'CUSTOMER_MISSING'
      WHEN NOT (regexp_full_match(Kundennummer, '[A-Z0-9][A-Z0-9./-]{3,19}') AND regexp_matches(Kundennummer, '[0-9]'))
        THEN 'CUSTOMER_INVALID'
      WHEN (Geburtsdatum <> '' AND try_strptime(Geburtsdatum, '%d.%m.%Y') IS NULL)
        OR (Zugang <> '' AND try_strptime(Zugang, '%d.%m.%Y') IS NULL)
        OR (Erstgespraech <> '' AND try_strptime(Erstgespraech, '%d.%m.%Y') IS NULL)
        OR (Letzter_Kontakt <> '' AND try_strptime(Letzter_Kontakt, '%d.%m.%Y') IS NULL)
        OR (Naechster_Termin <> '' AND try_strptime(Naechster_Termin, '%d.%m.%Y') IS NULL)
        OR (Ausnahme_bis <> '' AND try_strptime(Ausnahme_bis, '%d.%m.%Y') IS NULL)
        OR (Massnahme_von <> '' AND try_strptime(Massnahme_von, '%d.%m.%Y') IS NULL)
        OR (Massnahme_bis <> '' AND try_strptime(Massnahme_bis, '%d.%m.%Y') IS NULL)
        THEN 'DATE_INVALID'
      ELSE '' END AS rejected,
    hash(BG_Nummer, Nachname, Vorname, Geburtsdatum, Profillage, Betreuungsart, Team, Vermittler, Zugang,
      Erstgespraech, Letzter_Kontakt, Kontaktart, Naechster_Termin, Individueller_Zyklus, Ausnahme, Ausnahme_bis,
      Massnahme, Massnahme_von, Massnahme_bis, Schutz) AS fields
  FROM raw
), customers AS (
  SELECT Kundennummer AS number, min(line) AS first_line, min(fields) <> max(fields) AS contradictory
  FROM dated WHERE rejected = '' GROUP BY 1 HAVING count(*) > 1
), read AS (
  SELECT dated.*, customers.first_line, customers.contradictory, spelling.lower_bound, spelling.upper_bound,
    Ausnahme <> '' AS excepted,
    CASE WHEN Ausnahme <> ''
      THEN coalesce(excepted_until, CASE WHEN Ausnahme = 'Maßnahme vereinbart' THEN measure_from - 1 END)
      END AS exception_end,
    CASE WHEN lower(Kontaktart) IN ('persönlich', 'video') THEN contact END AS counted,
    try_cast(string_split(Individueller_Zyklus, ' ')[1] AS INTEGER) AS amount,
    string_split(Individueller_Zyklus, ' ')[2] AS unit
  FROM dated
  LEFT JOIN customers ON dated.Kundennummer = customers.number AND dated.rejected = ''
  LEFT JOIN spelling ON lower(Profillage) = spelling.spelled
), bounds AS (
  SELECT *,
    (counted + lower_bound)::DATE AS cycle_from,
    (counted + upper_bound)::DATE AS cycle_last,
    CASE
      WHEN unit LIKE 'Tag%' THEN counted + amount
      WHEN unit LIKE 'Woche%' THEN counted + 7 * amount
      WHEN unit LIKE 'Monat%' THEN (counted + to_months(amount))::DATE END AS individual_last
  FROM read
), moved AS (
  SELECT bounds.*, by_cycle.moved AS cycle_until, by_individual.moved AS individual_until,
    by_registration.tenth AS interview_until, by_exception.tenth AS grace_until,
    individual_last IS NOT NULL AND individual_last <= cycle_last AND by_individual.moved <= by_cycle.moved AS shortens
  FROM bounds
  LEFT JOIN calendar by_cycle ON by_cycle.d = cycle_last
  LEFT JOIN calendar by_individual ON by_individual.d = individual_last
  LEFT JOIN calendar by_registration ON by_registration.d = registered
  LEFT JOIN calendar by_exception ON by_exception.d = exception_end
), reasoned AS (
  SELECT *,
    CASE
      WHEN rejected <> '' THEN rejected
      WHEN contradictory THEN 'DUPLICATE_CUSTOMER'
      WHEN line > first_line THEN 'DUPLICATE_ROW'
      WHEN Betreuungsart = '' THEN 'AREA_MISSING'
      WHEN Betreuungsart <> 'AV' THEN 'AREA'
      WHEN born IS NULL THEN 'BIRTH_DATE_MISSING'
      WHEN born > DATE '$day' THEN 'BIRTH_DATE_IN_FUTURE'
      WHEN (born + INTERVAL 25 YEAR)::DATE
        + CASE WHEN day(born) <> day(born + INTERVAL 25 YEAR) THEN 1 ELSE 0 END > DATE '$day' THEN 'UNDER_AGE'
      WHEN excepted AND exception_end >= DATE '$day' AND exception_end <= DATE '$day' + INTERVAL 24 MONTH
        THEN 'EXCEPTION'
      WHEN excepted AND (exception_end IS NULL OR exception_end > DATE '$day' + INTERVAL 24 MONTH)
        THEN 'EXCEPTION_OPEN_ENDED'
      WHEN contact > DATE '$day' THEN 'CONTACT_IN_FUTURE'
      WHEN contact < DATE '$day' - INTERVAL 40 YEAR THEN 'CONTACT_IMPLAUSIBLE'
      WHEN registered > DATE '$day' THEN 'REGISTRATION_IN_FUTURE'
      WHEN registered < DATE '$day' - INTERVAL 40 YEAR THEN 'REGISTRATION_IMPLAUSIBLE'
      WHEN counted IS NULL AND contact IS NOT NULL THEN 'LAST_CONTACT_NOT_COUNTING'
      WHEN counted IS NULL AND registered IS NULL THEN 'REGISTRATION_MISSING'
      WHEN counted IS NULL OR counted < registered THEN 'FIRST_INTERVIEW'
      WHEN Profillage = '' THEN 'PROFILE_MISSING'
      WHEN upper_bound IS NULL THEN 'PROFILE_UNKNOWN'
      WHEN shortens THEN 'INDIVIDUAL'
      ELSE 'CYCLE' END AS reason
  FROM moved
), windowed AS (
  SELECT *,
    CASE reason WHEN 'FIRST_INTERVIEW' THEN registered WHEN 'INDIVIDUAL' THEN counted WHEN 'CYCLE' THEN counted END
      AS anchor,
    CASE reason WHEN 'FIRST_INTERVIEW' THEN registered WHEN 'INDIVIDUAL' THEN individual_last
      WHEN 'CYCLE' THEN cycle_from END AS due_from,
    CASE reason
      WHEN 'FIRST_INTERVIEW' THEN greatest(interview_until, grace_until)
      WHEN 'INDIVIDUAL' THEN greatest(individual_until, grace_until)
      WHEN 'CYCLE' THEN greatest(cycle_until, grace_until) END AS due_until
  FROM reasoned
)
SELECT
  Kundennummer AS customer,
  CASE
    WHEN rejected <> '' THEN 'REJECTED'
    WHEN reason = 'DUPLICATE_ROW' THEN 'DUPLICATE'
    WHEN reason IN ('AREA', 'UNDER_AGE') THEN 'OUT_OF_SCOPE'
    WHEN reason IN ('EXCEPTION', 'EXCEPTION_OPEN_ENDED') THEN 'SUSPENDED'
    WHEN due_until IS NULL THEN 'UNCLEAR'
    WHEN due_until < DATE '$day' THEN 'OVERDUE'
    WHEN due_from > DATE '$day' THEN 'NOT_DUE'
    ELSE 'DUE' END AS status,
  reason,
  anchor,
  due_from,
  due_until,
  CASE WHEN due_until < DATE '$day' THEN DATE '$day' - due_until ELSE 0 END AS days_overdue,
  CASE WHEN rejected = '' THEN Vermittler END AS caseworker,
  CASE WHEN rejected = '' THEN Team END AS team,
  line
FROM windowed
ORDER BY line
) TO '$output' (FORMAT csv, DELIMITER ';', HEADER true)
