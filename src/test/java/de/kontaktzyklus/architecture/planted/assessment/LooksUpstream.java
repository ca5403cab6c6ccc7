package de.kontaktzyklus.architecture.planted.assessment;

import de.kontaktzyklus.architecture.planted.cases.LooksDownstream;

record LooksUpstream(LooksDownstream cases) {}
