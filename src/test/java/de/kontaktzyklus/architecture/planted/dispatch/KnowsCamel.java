package de.kontaktzyklus.architecture.planted.dispatch;

import org.apache.camel.Exchange;

public record KnowsCamel(Exchange exchange) {}
