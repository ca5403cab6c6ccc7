package de.kontaktzyklus.config.calendar;

/** The sixteen states, by the codes of ISO 3166-2:DE without the country. */
enum FederalState {
    BB,
    BE,
    BW,
    BY,
    HB,
    HE,
    HH,
    MV,
    NI,
    NW,
    RP,
    SH,
    SL,
    SN,
    ST,
    TH
}
