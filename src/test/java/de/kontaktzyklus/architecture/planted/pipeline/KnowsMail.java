package de.kontaktzyklus.architecture.planted.pipeline;

import jakarta.mail.Session;

record KnowsMail(Session session) {}
