package de.kontaktzyklus.architecture.planted.cases;

import org.apache.camel.Exchange;

record KnowsCamel(Exchange exchange) {}
