package org.reformflow.scoring.round;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.FormView;
import org.reformflow.scoring.criteria.Criterion;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What units see when they score themselves. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class SelfScoreForms {

	@Bean
	FormView selfScoreView(Sheets sheets, LineTable lines, ScoreProposals proposals, SheetFormParts parts) {
		return (task) -> {
			Sheet sheet = sheet(sheets, task);
			Map<String, Proposal> proposed = proposals.of(sheet.round(), sheet.set(), sheet.unit().unit());
			Map<String, LineEntry> draft = lines.draft(sheet.round().id(), sheet.unit().unit(), Stage.SELF);
			Map<String, Object> values = parts.values(sheet);
			parts.putEvidenceOptions(values, sheet.unit());
			values.put("rows",
					SheetFormParts.headed(sheet.set(), sheet.leaves(),
							sheet.leaves()
								.stream()
								.map((leaf) -> row(leaf, proposed.get(leaf.code()),
										draft.isEmpty() ? sent(sheet, leaf) : draft.get(leaf.code())))
								.toList()));
			return values;
		};
	}

	private static Map<String, Object> row(Criterion leaf, @Nullable Proposal proposal, @Nullable LineEntry entered) {
		Map<String, Object> row = SheetFormParts.row(leaf);
		row.put("guidance", ScoreWords.guidance(leaf));
		row.put("proposed", SheetFormParts.proposed(leaf, proposal));
		if (entered != null) {
			SheetFormParts.put(row, "points", entered.points());
			SheetFormParts.put(row, "reason", entered.reason());
			SheetFormParts.put(row, "cause", entered.cause());
			SheetFormParts.put(row, "responsible", entered.responsible());
			SheetFormParts.put(row, "remedy", entered.remedy());
			row.put("evidence", entered.evidence());
		}
		else if (proposal != null) {
			row.put("points", proposal.points());
		}
		return row;
	}

	/** What was sent before the head gave it back. */
	private static @Nullable LineEntry sent(Sheet sheet, Criterion leaf) {
		return sheet.newest(leaf.code(), Stage.SELF)
			.map((score) -> new LineEntry(score.leaf(), score.points(), score.reason(), score.cause(),
					score.responsible(), score.remedy(), score.evidence()))
			.orElse(null);
	}

	@Bean
	FormView selfScoreSheetView(Sheets sheets, SheetFormParts parts) {
		return (task) -> {
			Sheet sheet = sheet(sheets, task);
			EvidenceNames files = parts.names(sheet.unit());
			Map<String, Object> values = parts.values(sheet);
			values.put("lines", sheet.leaves().stream().map((leaf) -> line(sheet, leaf, files)).toList());
			return values;
		};
	}

	private static Map<String, Object> line(Sheet sheet, Criterion leaf, EvidenceNames files) {
		LineScore self = sheet.newest(leaf.code(), Stage.SELF).orElseThrow();
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("criterion", ScoreWords.brief(leaf));
		line.put("max", ScoreWords.points(leaf.maxPoints()));
		line.put("proposed", ScoreWords.points(sheet.points(leaf, Stage.PROPOSED)));
		line.put("self", ScoreWords.points(self.points()));
		line.put("reason", Objects.requireNonNullElse(self.reason(), ""));
		line.put("files", files.names(self.evidence()));
		line.put("lost", lost(self));
		return line;
	}

	static String lost(LineScore self) {
		return Stream.of(self.cause(), self.responsible(), self.remedy())
			.filter(Objects::nonNull)
			.collect(Collectors.joining("; "));
	}

	static Sheet sheet(Sheets sheets, @Nullable DelegateTask task) {
		DelegateTask open = Objects.requireNonNull(task);
		return sheets.of(UnitScoringProcess.ROUND_ID.in(open), UnitScoringProcess.UNIT.in(open));
	}

}
