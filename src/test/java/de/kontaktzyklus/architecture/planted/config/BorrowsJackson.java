package de.kontaktzyklus.architecture.planted.config;

import com.fasterxml.jackson.databind.ObjectMapper;

record BorrowsJackson(ObjectMapper mapper) {}
