package de.kontaktzyklus.architecture.planted.office;

import de.kontaktzyklus.architecture.planted.pipeline.Piped;

record KnowsPipeline(Piped pipeline) {}
