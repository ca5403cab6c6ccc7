SET threads = 2;
CREATE TABLE calendar AS
  SELECT d::DATE AS d, moved::DATE AS moved, tenth::DATE AS tenth
  FROM read_csv('$calendar', delim = ';', header = true, all_varchar = true);
SET VARIABLE first_day = (SELECT min(d) FROM calendar);
SET VARIABLE moved = (SELECT list(moved ORDER BY d) FROM calendar);
SET VARIABLE tenth = (SELECT list(tenth ORDER BY d) FROM calendar);
CREATE MACRO moved(d) AS getvariable('moved')[d - getvariable('first_day') + 1];
CREATE MACRO tenth(d) AS getvariable('tenth')[d - getvariable('first_day') + 1];
CREATE MACRO german(text) AS try_strptime(text, '%d.%m.%Y')::DATE;
-- One pass over the file, without a join and without an order that is asked for: both would take the order of the file
-- away, or the second core. So the calendar is a list, and the number of a row is its place in the table.
CREATE TABLE decided AS
WITH dated AS (
  SELECT *,
    german(Geburtsdatum) AS born,
    german(Zugang) AS registered,
    german(Erstgespraech) AS interviewed,
    german(Letzter_Kontakt) AS contact,
    german(Naechster_Termin) AS appointment,
    german(Ausnahme_bis) AS excepted_until,
    german(Massnahme_von) AS measure_from,
    german(Massnahme_bis) AS measure_until,
    CASE lower(Profillage)
      WHEN 'marktprofil' THEN 'm' WHEN 'aktivierungsprofil' THEN 'a' WHEN 'förderprofil' THEN 'f'
      WHEN 'entwicklungsprofil' THEN 'e' WHEN 'stabilisierungsprofil' THEN 's' WHEN 'unterstützungsprofil' THEN 'u'
      WHEN 'profillage z' THEN 'z' WHEN 'profillage i' THEN 'i' ELSE lower(Profillage) END AS profile
  FROM read_csv('$export', delim = ';', header = true, all_varchar = true, quote = '"', nullstr = '\N')
), read AS (
  SELECT *,
    CASE
      WHEN Kundennummer = '' THEN 'CUSTOMER_MISSING'
      WHEN NOT (regexp_full_match(Kundennummer, '[A-Z0-9][A-Z0-9./-]{3,19}') AND regexp_matches(Kundennummer, '[0-9]'))
        THEN 'CUSTOMER_INVALID'
      WHEN (Geburtsdatum <> '' AND born IS NULL)
        OR (Zugang <> '' AND registered IS NULL)
        OR (Erstgespraech <> '' AND interviewed IS NULL)
        OR (Letzter_Kontakt <> '' AND contact IS NULL)
        OR (Naechster_Termin <> '' AND appointment IS NULL)
        OR (Ausnahme_bis <> '' AND excepted_until IS NULL)
        OR (Massnahme_von <> '' AND measure_from IS NULL)
        OR (Massnahme_bis <> '' AND measure_until IS NULL)
        THEN 'DATE_INVALID'
      ELSE '' END AS rejected,
    hash(BG_Nummer, Nachname, Vorname, Geburtsdatum, Profillage, Betreuungsart, Team, Vermittler, Zugang,
      Erstgespraech, Letzter_Kontakt, Kontaktart, Naechster_Termin, Individueller_Zyklus, Ausnahme, Ausnahme_bis,
      Massnahme, Massnahme_von, Massnahme_bis, Schutz) AS fields,
    CASE WHEN profile IN ('m', 'a') THEN INTERVAL 42 DAY
      WHEN profile IN ('f', 'e') THEN INTERVAL 2 MONTH
      WHEN profile IN ('s', 'u', 'z', 'i') THEN INTERVAL 6 MONTH END AS lower_bound,
    CASE WHEN profile IN ('m', 'a') THEN INTERVAL 42 DAY
      WHEN profile IN ('f', 'e') THEN INTERVAL 3 MONTH
      WHEN profile IN ('s', 'u') THEN INTERVAL 9 MONTH
      WHEN profile IN ('z', 'i') THEN INTERVAL 12 MONTH END AS upper_bound,
    Ausnahme <> '' AS excepted,
    CASE WHEN Ausnahme <> ''
      THEN coalesce(excepted_until, CASE WHEN Ausnahme = 'Maßnahme vereinbart' THEN measure_from - 1 END)
      END AS exception_end,
    CASE WHEN lower(Kontaktart) IN ('persönlich', 'video') THEN contact END AS counted,
    CASE WHEN Individueller_Zyklus <> '' THEN string_split(Individueller_Zyklus, ' ') END AS individual
  FROM dated
), bounds AS (
  SELECT *,
    (counted + lower_bound)::DATE AS cycle_from,
    (counted + upper_bound)::DATE AS cycle_last,
    CASE
      WHEN individual[2] LIKE 'Tag%' THEN counted + individual[1]::INTEGER
      WHEN individual[2] LIKE 'Woche%' THEN counted + 7 * individual[1]::INTEGER
      WHEN individual[2] LIKE 'Monat%' THEN (counted + to_months(individual[1]::INTEGER))::DATE END AS individual_last
  FROM read
), moved AS (
  SELECT *, moved(cycle_last) AS cycle_until, moved(individual_last) AS individual_until,
    tenth(registered) AS interview_until, tenth(exception_end) AS grace_until
  FROM bounds
), reasoned AS (
  SELECT *,
    CASE
      WHEN rejected <> '' THEN rejected
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
      WHEN individual_last <= cycle_last AND individual_until <= cycle_until THEN 'INDIVIDUAL'
      ELSE 'CYCLE' END AS reason
  FROM moved
)
SELECT
  Kundennummer AS customer,
  reason,
  CASE reason WHEN 'FIRST_INTERVIEW' THEN registered WHEN 'INDIVIDUAL' THEN counted WHEN 'CYCLE' THEN counted END
    AS anchor,
  CASE reason WHEN 'FIRST_INTERVIEW' THEN registered WHEN 'INDIVIDUAL' THEN individual_last
    WHEN 'CYCLE' THEN cycle_from END AS due_from,
  CASE reason
    WHEN 'FIRST_INTERVIEW' THEN greatest(interview_until, grace_until)
    WHEN 'INDIVIDUAL' THEN greatest(individual_until, grace_until)
    WHEN 'CYCLE' THEN greatest(cycle_until, grace_until) END AS due_until,
  Vermittler AS caseworker,
  Team AS team,
  rejected <> '' AS is_rejected,
  fields
FROM reasoned;
CREATE TABLE repeated AS
  SELECT customer, min(rowid) AS first_row, min(fields) <> max(fields) AS contradictory
  FROM decided WHERE NOT is_rejected GROUP BY 1 HAVING count(*) > 1;
UPDATE decided
  SET reason = CASE WHEN contradictory THEN 'DUPLICATE_CUSTOMER' ELSE 'DUPLICATE_ROW' END,
    anchor = NULL, due_from = NULL, due_until = NULL
  FROM repeated
  WHERE decided.customer = repeated.customer AND NOT is_rejected AND (contradictory OR decided.rowid > first_row);
COPY (
SELECT
  customer,
  CASE
    WHEN is_rejected THEN 'REJECTED'
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
  CASE WHEN NOT is_rejected THEN caseworker END AS caseworker,
  CASE WHEN NOT is_rejected THEN team END AS team,
  rowid + 2 AS line
FROM decided
) TO '$output' (FORMAT csv, DELIMITER ';', HEADER true)
