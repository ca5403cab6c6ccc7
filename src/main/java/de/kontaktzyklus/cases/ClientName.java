package de.kontaktzyklus.cases;

/**
 * The client's name. Social data (§ 35 SGB I): it is kept in memory only as long as a run needs it, and never logged.
 *
 * @param last family name, may be empty
 * @param first given name, may be empty
 */
public record ClientName(String last, String first) {

    /** Never the name itself, so that no log line or exception text can show it. */
    @Override
    public String toString() {
        return "ClientName[…]";
    }
}
