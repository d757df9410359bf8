package org.reformflow.reporting.render;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.figure.FigureEntry;

/**
 * What one unit reported for one indicator.
 *
 * @param counted the version in the report, or null when the unit had none then
 * @param versions all, the oldest first
 */
record UnitFigure(String unit, String unitName, @Nullable FigureEntry counted, List<FigureEntry> versions) {

	FigureEntry newest() {
		return this.versions.get(this.versions.size() - 1);
	}

	/** Whether a correction after issue changed it. */
	boolean isCorrected() {
		return newest() != this.counted;
	}

}
