package de.kontaktzyklus.architecture.planted.summary;

import de.kontaktzyklus.architecture.planted.dispatch.mail.KnowsCamel;

public record KnowsDispatch(KnowsCamel edge) {}
