package org.reformflow.scoring.round;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.FormView;
import org.reformflow.scoring.criteria.Criterion;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What appraisal and explanation show. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class AppraisalForms {

	@Bean
	FormView appraisalView(Sheets sheets, LineTable lines, SheetFormParts parts) {
		return (task) -> {
			Sheet sheet = SelfScoreForms.sheet(sheets, task);
			EvidenceNames files = parts.names(sheet.unit());
			Map<String, LineEntry> draft = lines.draft(sheet.round().id(), sheet.unit().unit(), Stage.APPRAISED);
			Map<String, Object> values = parts.values(sheet);
			parts.putFiles(values, sheet.unit());
			values.put("rows",
					SheetFormParts.headed(sheet.set(), sheet.leaves(),
							sheet.leaves()
								.stream()
								.map((leaf) -> appraisal(sheet, leaf, files, draft.get(leaf.code())))
								.toList()));
			return values;
		};
	}

	private static Map<String, Object> appraisal(Sheet sheet, Criterion leaf, EvidenceNames files,
			@Nullable LineEntry draft) {
		Map<String, Object> row = SheetFormParts.row(leaf);
		LineScore self = sheet.newest(leaf.code(), Stage.SELF).orElseThrow();
		row.put("self", sheet.claimed(leaf));
		row.put("proposed",
				sheet.newest(leaf.code(), Stage.PROPOSED)
					.map((score) -> "%s điểm: %s".formatted(ScoreWords.points(score.points()), score.reason()))
					.orElse(""));
		row.put("note",
				Stream.of(Objects.requireNonNullElse(self.reason(), ""), SelfScoreForms.lost(self))
					.filter((words) -> !words.isEmpty())
					.collect(Collectors.joining(". Mất điểm: ")));
		row.put("files", files.names(self.evidence()));
		if (draft != null) {
			SheetFormParts.put(row, "points", draft.points());
			SheetFormParts.put(row, "reason", draft.reason());
		}
		else {
			row.put("points", sheet.claimed(leaf));
		}
		return row;
	}

	@Bean
	FormView explanationView(Sheets sheets, SheetFormParts parts) {
		return (task) -> {
			Sheet sheet = SelfScoreForms.sheet(sheets, task);
			Map<String, Object> values = parts.values(sheet);
			parts.putEvidenceOptions(values, sheet.unit());
			values.put("rows", sheet.changed().stream().map((leaf) -> decided(sheet, leaf)).toList());
			return values;
		};
	}

	@Bean
	FormView reappraisalView(Sheets sheets, SheetFormParts parts) {
		return (task) -> {
			Sheet sheet = SelfScoreForms.sheet(sheets, task);
			EvidenceNames files = parts.names(sheet.unit());
			Map<String, Object> values = parts.values(sheet);
			parts.putFiles(values, sheet.unit());
			values.put("rows", sheet.contested().stream().map((leaf) -> {
				LineScore explained = sheet.newest(leaf.code(), Stage.EXPLAINED).orElseThrow();
				Map<String, Object> row = decided(sheet, leaf);
				row.put("explanation", Objects.requireNonNullElse(explained.reason(), ""));
				row.put("files", files.names(explained.evidence()));
				return row;
			}).toList());
			return values;
		};
	}

	private static Map<String, Object> decided(Sheet sheet, Criterion leaf) {
		LineScore appraised = sheet.newest(leaf.code(), Stage.APPRAISED).orElseThrow();
		Map<String, Object> row = SheetFormParts.row(leaf);
		row.put("self", sheet.claimed(leaf));
		SheetFormParts.put(row, "appraised", appraised.points());
		row.put("why", Objects.requireNonNullElse(appraised.reason(), ""));
		return row;
	}

}
