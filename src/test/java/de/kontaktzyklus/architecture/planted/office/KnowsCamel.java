package de.kontaktzyklus.architecture.planted.office;

import org.apache.camel.Exchange;

record KnowsCamel(Exchange exchange) {}
