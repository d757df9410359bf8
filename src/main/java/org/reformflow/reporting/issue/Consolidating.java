package org.reformflow.reporting.issue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.ReportSection;

import org.springframework.stereotype.Component;

/** What the office and the leadership do with a report before it has a number. */
@Component
class Consolidating {

	private static final int SHOWN = 10;

	private final Standings standings;

	private final DepartmentReports reports;

	private final Explanations explanations;

	private final Organisation organisation;

	Consolidating(Standings standings, DepartmentReports reports, Explanations explanations,
			Organisation organisation) {
		this.standings = standings;
		this.reports = reports;
		this.explanations = explanations;
		this.organisation = organisation;
	}

	/** Keeps a draft: texts as they were drafted go on following the figures. */
	void save(String period, Edits edits, String by) {
		Standing standing = this.standings.of(period);
		explain(period, standing, edits, by);
		this.reports.write(period, edited(edits.texts(), standing));
	}

	/**
	 * Hands the report to the leadership, with its texts as they are now.
	 * @throws Refusal when something must be corrected or explained
	 */
	void submit(String period, Edits edits, String signer, String by) {
		explain(period, this.standings.of(period), edits, by);
		this.reports.write(period, edits.texts());
		Person person = signers(this.standings.of(period)).stream()
			.filter((each) -> each.id().equals(signer))
			.findFirst()
			.orElseThrow(() -> new Refusal("Hãy chọn người ký là Giám đốc hoặc Phó Giám đốc sở."));
		this.reports.submit(period, signer, !person.is(Role.DIRECTOR), by);
		Standing standing = this.standings.of(period);
		refuse(standing.corrections(), "Chưa trình được, còn mâu thuẫn phải sửa: %s Hãy trả lại đơn vị để sửa.");
		refuse(standing.unexplained(),
				"Chưa trình được, còn mâu thuẫn chưa giải trình: %s Hãy lưu nháp để hiện ô giải trình.");
	}

	/** Those who may sign, the director first. */
	List<Person> signers(Standing standing) {
		String department = standing.sheet().open().department();
		List<Person> signers = new ArrayList<>(this.organisation.holders(department, Role.DIRECTOR));
		this.organisation.holders(department, Role.DEPUTY_DIRECTOR)
			.stream()
			.filter((person) -> !signers.contains(person))
			.forEach(signers::add);
		return signers;
	}

	/** The leadership returns the report; texts as drafted follow the figures again. */
	void giveBack(String period, String reason) {
		Standing standing = this.standings.of(period);
		this.reports.write(period, edited(standing.written(), standing));
		this.reports.giveBack(period, reason);
	}

	private void explain(String period, Standing standing, Edits edits, String by) {
		for (Flag flag : standing.unexplained()) {
			Optional<String> common = edits.missing().filter((text) -> flag.kind() == Flag.Kind.UNITS_MISSING);
			Optional.ofNullable(edits.explanations().get(flag.words()))
				.or(() -> common)
				.ifPresent((text) -> this.explanations.add(period, Explanations.ALL_UNITS, flag, text, by));
		}
	}

	private static Map<ReportSection, String> edited(Map<ReportSection, String> texts, Standing standing) {
		Map<ReportSection, String> edited = new EnumMap<>(ReportSection.class);
		texts.forEach((section, text) -> {
			if (!text.equals(standing.drafted().get(section))) {
				edited.put(section, text);
			}
		});
		return edited;
	}

	private static void refuse(List<Flag> flags, String message) {
		if (!flags.isEmpty()) {
			String words = flags.stream().limit(SHOWN).map(Flag::words).collect(Collectors.joining(" "));
			throw new Refusal(message.formatted((flags.size() > SHOWN)
					? words + " (và %d mâu thuẫn khác).".formatted(flags.size() - SHOWN) : words));
		}
	}

}
