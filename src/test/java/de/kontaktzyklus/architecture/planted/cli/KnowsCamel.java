package de.kontaktzyklus.architecture.planted.cli;

import org.apache.camel.Exchange;

record KnowsCamel(Exchange exchange) {}
