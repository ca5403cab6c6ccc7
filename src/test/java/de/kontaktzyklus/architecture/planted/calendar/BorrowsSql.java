package de.kontaktzyklus.architecture.planted.calendar;

import java.sql.Connection;

record BorrowsSql(Connection connection) {}
