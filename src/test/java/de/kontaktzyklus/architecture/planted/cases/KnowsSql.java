package de.kontaktzyklus.architecture.planted.cases;

import java.sql.Connection;

record KnowsSql(Connection connection) {}
