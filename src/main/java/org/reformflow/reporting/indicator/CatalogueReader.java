package org.reformflow.reporting.indicator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.Words;

/** Reads the shipped lines of a catalogue and those that a department puts in place. */
final class CatalogueReader {

	private final LineProblems problems = new LineProblems("Danh mục chỉ tiêu chưa dùng được", LineProblems.MANY);

	private CatalogueReader() {
	}

	/**
	 * A line of the department takes the place of the shipped one of the same code, or
	 * drops it with {@code active} = không.
	 * @throws Refusal naming every line that is wrong, and the way out
	 */
	static Catalogue read(CatalogueLines shipped, CatalogueLines own) {
		CatalogueReader reader = new CatalogueReader();
		Map<String, DataLine> indicatorLines = reader.merge(shipped.indicators(), own.indicators());
		Map<String, DataLine> identityLines = reader.merge(shipped.identities(), own.identities());
		Map<String, Indicator> indicators = new LinkedHashMap<>();
		indicatorLines.forEach((code, line) -> put(indicators, code, IndicatorLine.read(line, reader.problems)));
		Map<String, Identity> identities = new LinkedHashMap<>();
		identityLines.forEach((code, line) -> put(identities, code, reader.identity(line)));
		reader.problems.refuseIfAny();
		CatalogueCheck check = new CatalogueCheck(indicators, reader.problems);
		indicators.forEach((code, indicator) -> check.check(where(indicatorLines, code), indicator));
		identities.forEach((code, identity) -> check.check(where(identityLines, code), identity));
		reader.problems.refuseIfAny();
		return new Catalogue(indicators, List.copyOf(identities.values()));
	}

	private static <T> void put(Map<String, T> map, String code, @Nullable T value) {
		if (value != null) {
			map.put(code, value);
		}
	}

	private static String where(Map<String, DataLine> lines, String code) {
		DataLine line = lines.get(code);
		return (line != null) ? line.where() : code;
	}

	private Map<String, DataLine> merge(List<DataLine> shipped, List<DataLine> own) {
		Map<String, DataLine> merged = new LinkedHashMap<>();
		for (List<DataLine> lines : List.of(shipped, own)) {
			Set<String> seen = new HashSet<>();
			for (DataLine line : lines) {
				if (!seen.add(line.cell("code"))) {
					this.problems.add(line.where(),
							"mã “%s” đã có ở dòng trước. Hãy bỏ bớt một dòng.".formatted(line.cell("code")));
				}
				DataLine replaced = merged.put(line.cell("code"), line);
				if (replaced == null && dropped(line)) {
					this.problems.add(line.where(),
							"không có mã “%s” để bỏ. Hãy sửa mã hoặc xóa dòng.".formatted(line.cell("code")));
				}
			}
		}
		merged.values().removeIf(this::dropped);
		return merged;
	}

	private boolean dropped(DataLine line) {
		return Boolean.FALSE.equals(line.read("active", (text) -> text.isEmpty() || Words.yes(text), this.problems));
	}

	private @Nullable Identity identity(DataLine line) {
		String code = line.read("code", IndicatorLine::code, this.problems);
		String name = line.read("name", (text) -> Words.text(text, 500), this.problems);
		Identity.Sides sides = line.read("expression", Identity.Sides::parse, this.problems);
		Severity severity = line.read("severity", (text) -> Words.oneOf(Severity.class, text), this.problems);
		Identity.Scope scope = line.read("scope", (text) -> Words.oneOf(Identity.Scope.class, text), this.problems);
		return (code == null || name == null || sides == null || severity == null || scope == null) ? null
				: new Identity(code, name, sides.left(), sides.comparator(), sides.right(), severity, scope);
	}

}
