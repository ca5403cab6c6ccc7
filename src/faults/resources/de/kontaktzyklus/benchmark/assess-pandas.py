"""The same decisions by pandas: assess-pandas.py EXPORT CALENDAR DAY OUTPUT.

It knows what InventedExport writes, and no more, as does assess-duckdb.sql.
"""

import sys

import numpy
import pandas

export, calendar_file, day_text, output = sys.argv[1:]
day = pandas.Timestamp(day_text)
DAY = pandas.Timedelta(days=1)
CYCLES = {
    "marktprofil": ("m", 42, 42, 0, 0),
    "aktivierungsprofil": ("a", 42, 42, 0, 0),
    "förderprofil": ("f", 0, 0, 2, 3),
    "entwicklungsprofil": ("e", 0, 0, 2, 3),
    "stabilisierungsprofil": ("s", 0, 0, 6, 9),
    "unterstützungsprofil": ("u", 0, 0, 6, 9),
    "profillage z": ("z", 0, 0, 6, 12),
    "profillage i": ("i", 0, 0, 6, 12),
}
SPELLINGS = {spelled: bounds[1:] for label, bounds in CYCLES.items() for spelled in (label, bounds[0])}
DATES = [
    "Geburtsdatum", "Zugang", "Erstgespraech", "Letzter_Kontakt", "Naechster_Termin", "Ausnahme_bis",
    "Massnahme_von", "Massnahme_bis",
]


def months_after(dates, months):
    """Like DuckDB and Java: a day that the month does not have becomes its last one."""
    begin = dates.dt.to_period("M").dt.to_timestamp()
    numbers = begin.dt.year * 12 + begin.dt.month - 1 + months
    first = pandas.to_datetime(
        pandas.DataFrame({"year": numbers // 12, "month": numbers % 12 + 1, "day": 1}), errors="coerce")
    in_month = numpy.minimum(dates.dt.day, first.dt.days_in_month)
    return first + pandas.to_timedelta(in_month - 1, unit="D")


def first_that_holds(choices, otherwise):
    conditions = [condition.to_numpy(dtype=bool) for condition, _ in choices]
    return numpy.select(conditions, [choice for _, choice in choices], otherwise)


rows = pandas.read_csv(export, sep=";", dtype=str, keep_default_na=False)
days = pandas.read_csv(calendar_file, sep=";", parse_dates=["d", "moved", "tenth"]).set_index("d")
dates = {name: pandas.to_datetime(rows[name], format="%d.%m.%Y", errors="coerce") for name in DATES}
number = rows["Kundennummer"]
well_formed = number.str.fullmatch("[A-Z0-9][A-Z0-9./-]{3,19}") & number.str.contains("[0-9]")
broken = pandas.Series(False, index=rows.index)
for name in DATES:
    broken |= (rows[name] != "") & dates[name].isna()
rejected = first_that_holds(
    [(number == "", "CUSTOMER_MISSING"), (~well_formed, "CUSTOMER_INVALID"), (broken, "DATE_INVALID")], "")
is_read = pandas.Series(rejected == "", index=rows.index)
fields = pandas.util.hash_pandas_object(rows, index=False)[is_read]
of_customer = fields.groupby(number[is_read])
contradictory = (of_customer.transform("nunique") > 1).reindex(rows.index, fill_value=False)
repeated = number[is_read].duplicated().reindex(rows.index, fill_value=False)

born, registered, contact = dates["Geburtsdatum"], dates["Zugang"], dates["Letzter_Kontakt"]
counted = contact.where(rows["Kontaktart"].str.lower().isin(["persönlich", "video"]))
excepted = rows["Ausnahme"] != ""
of_measure = (dates["Massnahme_von"] - DAY).where(rows["Ausnahme"] == "Maßnahme vereinbart")
exception_end = dates["Ausnahme_bis"].fillna(of_measure).where(excepted)
profile = rows["Profillage"].str.lower()
bounds = {
    name: profile.map({spelled: value[place] for spelled, value in SPELLINGS.items()})
    for place, name in enumerate(["from_days", "last_days", "from_months", "last_months"])
}
known = bounds["last_days"].notna()


def bound(of_days, of_months):
    moved = months_after(counted, bounds[of_months].fillna(0).astype(int))
    return (moved + pandas.to_timedelta(bounds[of_days].fillna(0), unit="D")).where(known)


cycle_from, cycle_last = bound("from_days", "from_months"), bound("last_days", "last_months")
amount = pandas.to_numeric(rows["Individueller_Zyklus"].str.split(" ").str[0], errors="coerce")
unit = rows["Individueller_Zyklus"].str.split(" ").str[1].fillna("")
in_days = pandas.to_timedelta(amount.where(unit.str.startswith("Tag"), 7 * amount), unit="D")
individual_last = (counted + in_days).where(unit != "")
individual_last = individual_last.where(
    ~unit.str.startswith("Monat"), months_after(counted, amount.fillna(0).astype(int)))
moved = {"cycle": cycle_last.map(days["moved"]), "individual": individual_last.map(days["moved"])}
interview_until, grace_until = registered.map(days["tenth"]), exception_end.map(days["tenth"])
shortens = individual_last.notna() & (individual_last <= cycle_last) & (moved["individual"] <= moved["cycle"])
aged = months_after(born, pandas.Series(25 * 12, index=rows.index))
aged += pandas.to_timedelta((aged.dt.day != born.dt.day).astype(int), unit="D")
horizon, oldest = day + pandas.DateOffset(months=24), day - pandas.DateOffset(years=40)
without_talk = counted.isna() | (counted < registered)
reason = first_that_holds(
    [
        (~is_read, rejected),
        (contradictory, "DUPLICATE_CUSTOMER"),
        (repeated, "DUPLICATE_ROW"),
        (rows["Betreuungsart"] == "", "AREA_MISSING"),
        (rows["Betreuungsart"] != "AV", "AREA"),
        (born.isna(), "BIRTH_DATE_MISSING"),
        (born > day, "BIRTH_DATE_IN_FUTURE"),
        (aged > day, "UNDER_AGE"),
        (excepted & (exception_end >= day) & (exception_end <= horizon), "EXCEPTION"),
        (excepted & (exception_end.isna() | (exception_end > horizon)), "EXCEPTION_OPEN_ENDED"),
        (contact > day, "CONTACT_IN_FUTURE"),
        (contact < oldest, "CONTACT_IMPLAUSIBLE"),
        (registered > day, "REGISTRATION_IN_FUTURE"),
        (registered < oldest, "REGISTRATION_IMPLAUSIBLE"),
        (counted.isna() & contact.notna(), "LAST_CONTACT_NOT_COUNTING"),
        (counted.isna() & registered.isna(), "REGISTRATION_MISSING"),
        (without_talk, "FIRST_INTERVIEW"),
        (profile == "", "PROFILE_MISSING"),
        (~known, "PROFILE_UNKNOWN"),
        (shortens, "INDIVIDUAL"),
    ],
    "CYCLE")
reason = pandas.Series(reason, index=rows.index)
first, own, regular = reason == "FIRST_INTERVIEW", reason == "INDIVIDUAL", reason == "CYCLE"
nothing = pandas.Series(pandas.NaT, index=rows.index, dtype=counted.dtype)
anchor = nothing.mask(first, registered).mask(own | regular, counted)
due_from = nothing.mask(first, registered).mask(own, individual_last).mask(regular, cycle_from)
until = nothing.mask(first, interview_until).mask(own, moved["individual"]).mask(regular, moved["cycle"])
due_until = until.mask(grace_until.notna() & (grace_until > until), grace_until)
status = first_that_holds(
    [
        (~is_read, "REJECTED"),
        (reason == "DUPLICATE_ROW", "DUPLICATE"),
        (reason.isin(["AREA", "UNDER_AGE"]), "OUT_OF_SCOPE"),
        (reason.isin(["EXCEPTION", "EXCEPTION_OPEN_ENDED"]), "SUSPENDED"),
        (due_until.isna(), "UNCLEAR"),
        (due_until < day, "OVERDUE"),
        (due_from > day, "NOT_DUE"),
    ],
    "DUE")
pandas.DataFrame({
    "customer": number,
    "status": status,
    "reason": reason,
    "anchor": anchor,
    "due_from": due_from,
    "due_until": due_until,
    "days_overdue": (day - due_until).dt.days.clip(lower=0).fillna(0).astype(int),
    "caseworker": rows["Vermittler"].where(is_read, ""),
    "team": rows["Team"].where(is_read, ""),
    "line": numpy.arange(len(rows)) + 2,
}).to_csv(output, sep=";", index=False, date_format="%Y-%m-%d", lineterminator="\n")
