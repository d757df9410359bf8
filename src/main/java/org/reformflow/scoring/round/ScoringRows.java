package org.reformflow.scoring.round;

import java.util.ArrayList;
import java.util.List;

import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;
import org.reformflow.scoring.criteria.Criterion;

/** Reads the rows of a form; they are fixed, so row and leaf belong together by place. */
final class ScoringRows {

	private ScoringRows() {
	}

	static List<LineEntry> read(SubmittedForm form, List<Criterion> leaves) {
		List<SubmittedForm.Row> rows = form.rows("rows");
		if (rows.size() != leaves.size()) {
			throw new Refusal("Biểu mẫu thiếu dòng: phải có đủ %d tiêu chí. Hãy mở lại việc rồi nhập tiếp."
				.formatted(leaves.size()));
		}
		List<LineEntry> entries = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			entries.add(entry(leaves.get(i).code(), rows.get(i)));
		}
		return entries;
	}

	private static LineEntry entry(String leaf, SubmittedForm.Row row) {
		return new LineEntry(leaf, row.number("points").orElse(null), row.text("reason").orElse(null),
				row.text("cause").orElse(null), row.text("responsible").orElse(null), row.text("remedy").orElse(null),
				row.list("evidence"));
	}

	/** Rows of changed leaves that the unit explains; its points stay as claimed. */
	static List<LineEntry> explained(SubmittedForm form, Sheet sheet) {
		List<Criterion> changed = sheet.changed();
		List<SubmittedForm.Row> rows = form.rows("rows");
		List<LineEntry> entries = new ArrayList<>();
		for (int i = 0; i < Math.min(rows.size(), changed.size()); i++) {
			SubmittedForm.Row row = rows.get(i);
			if (row.text("answer").filter("explain"::equals).isPresent()) {
				Criterion leaf = changed.get(i);
				String words = row.text("reason")
					.orElseThrow(() -> new Refusal("%s: hãy nhập lời giải trình.".formatted(ScoreWords.brief(leaf))));
				entries.add(
						new LineEntry(leaf.code(), sheet.claimed(leaf), words, null, null, null, row.list("evidence")));
			}
		}
		return entries;
	}

}
