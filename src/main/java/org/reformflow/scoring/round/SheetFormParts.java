package org.reformflow.scoring.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;
import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.Criterion;

import org.springframework.stereotype.Component;

/** Parts that several forms about one unit's scores show. */
@Component
class SheetFormParts {

	private final EvidenceFiles evidence;

	private final Organisation organisation;

	private final RoundFormParts rounds;

	SheetFormParts(EvidenceFiles evidence, Organisation organisation, RoundFormParts rounds) {
		this.evidence = evidence;
		this.organisation = organisation;
		this.rounds = rounds;
	}

	Map<String, Object> values(Sheet sheet) {
		RoundUnit unit = sheet.unit();
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("unit", this.rounds.name(unit.unit()));
		head.put("selfTotal",
				unit.state() == UnitState.SELF_SCORING ? "" : ScoreWords.points(sheet.selfTally().total()));
		head.put("enteredBy", nameOf(unit.enteredBy()));
		head.put("confirmedBy", nameOf(unit.confirmedBy()));
		head.put("returnReason", Objects.requireNonNullElse(unit.returnReason(), ""));
		head.put("late", unit.late());
		head.put("explainDue", VietnameseDates.words(unit.explainDue()));
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("round", this.rounds.head(sheet.round(), sheet.set()));
		values.put("sheet", head);
		values.put("version", String.valueOf(unit.version()));
		return values;
	}

	private String nameOf(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) : "";
	}

	List<EvidenceFile> files(RoundUnit unit) {
		return this.evidence.ofAssignment(unit.id());
	}

	EvidenceNames names(RoundUnit unit) {
		return EvidenceNames.of(files(unit));
	}

	void putEvidenceOptions(Map<String, Object> values, RoundUnit unit) {
		values.put("evidenceOptions",
				files(unit).stream().map((file) -> Map.of("value", file.id(), "label", file.name())).toList());
	}

	@SuppressWarnings("unchecked")
	void putFiles(Map<String, Object> values, RoundUnit unit) {
		List<Map<String, Object>> files = files(unit).stream()
			.map((file) -> Map.<String, Object>of("name", file.name(), "link", EvidenceNames.link(file), "step",
					file.step(), "by", nameOf(file.uploadedBy())))
			.toList();
		values.put("files", files);
		((Map<String, Object>) Objects.requireNonNull(values.get("sheet"))).put("hasFiles", !files.isEmpty());
	}

	static Map<String, Object> row(Criterion leaf) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("criterion", ScoreWords.full(leaf));
		row.put("max", leaf.maxPoints());
		row.put("kind", leaf.level().name());
		row.put("label", switch (leaf.level()) {
			case BONUS -> "Điểm thưởng";
			case PENALTY -> "Số điểm bị trừ";
			default -> "Điểm tự chấm";
		});
		return row;
	}

	static void put(Map<String, Object> row, String key, @Nullable Object value) {
		if (value != null) {
			row.put(key, value);
		}
	}

	/** Puts the name of the field into the first row of each. */
	static List<Map<String, Object>> headed(CriteriaSet set, List<Criterion> leaves, List<Map<String, Object>> rows) {
		String before = "";
		for (int i = 0; i < rows.size(); i++) {
			String heading = ScoreWords.field(set, leaves.get(i));
			if (!heading.equals(before)) {
				rows.get(i).put("heading", heading);
			}
			before = heading;
		}
		return rows;
	}

	/** Proposed points with what they follow from, or that nothing is known. */
	static String proposed(Criterion leaf, @Nullable Proposal proposal) {
		if (proposal != null) {
			return "%s điểm: %s".formatted(ScoreWords.points(proposal.points()), proposal.words());
		}
		return leaf.rule().measure().isPresent() ? "Chưa có số liệu đã kiểm chứng; đơn vị tự nhập." : "";
	}

}
