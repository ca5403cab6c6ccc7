package de.kontaktzyklus.architecture.planted.reminders;

import de.kontaktzyklus.architecture.planted.summary.KnowsDispatch;

record KnowsSummary(KnowsDispatch summary) {}
