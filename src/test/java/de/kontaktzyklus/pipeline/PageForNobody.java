package de.kontaktzyklus.pipeline;

/** Stands in for the status page that routes leave behind. */
public final class PageForNobody {

    public void write() {
        // nobody looks
    }

    public void writeAfterDelivery() {
        // nobody looks
    }
}
