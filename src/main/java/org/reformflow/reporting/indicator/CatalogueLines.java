package org.reformflow.reporting.indicator;

import java.util.List;

import org.reformflow.reporting.data.DataFile;
import org.reformflow.reporting.data.DataLine;

/** The lines of a catalogue, not checked yet. */
record CatalogueLines(List<DataLine> indicators, List<DataLine> identities) {

	static final CatalogueLines NONE = new CatalogueLines(List.of(), List.of());

	static final DataFile INDICATORS = new DataFile(List.of("code", "name", "area", "measure", "kind", "target",
			"direction", "roll_up", "source", "owed_by", "evidence"),
			List.of("decimals", "outlier", "active", "aliases", "carried_from"));

	static final DataFile IDENTITIES = new DataFile(List.of("code", "name", "expression", "severity", "scope"),
			List.of("active"));

	static CatalogueLines shipped() {
		return new CatalogueLines(INDICATORS.shipped("indicators.csv"), IDENTITIES.shipped("identities.csv"));
	}

}
