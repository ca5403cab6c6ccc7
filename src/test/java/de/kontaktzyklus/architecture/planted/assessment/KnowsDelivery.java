package de.kontaktzyklus.architecture.planted.assessment;

import de.kontaktzyklus.architecture.planted.delivery.KeepsStaticState;

record KnowsDelivery(KeepsStaticState delivery) {}
