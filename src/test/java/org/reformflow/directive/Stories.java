package org.reformflow.directive;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.reformflow.People;
import org.reformflow.process.Refusal;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Begins stories of directives: what people do with them, through forms. */
@TestComponent
public class Stories {

	private final People people;

	private final DirectiveTable directives;

	private final AssignmentTable assignments;

	private final DirectiveQueries queries;

	private final EventLog events;

	Stories(People people, DirectiveTable directives, AssignmentTable assignments, DirectiveQueries queries,
			EventLog events) {
		this.people = people;
		this.directives = directives;
		this.assignments = assignments;
		this.queries = queries;
		this.events = events;
	}

	/** A registered directive of the demo department. */
	DirectiveStory registered() {
		return registered("vanphong", "giamdoc", Map.of("subject", "Kế hoạch cải cách hành chính"));
	}

	DirectiveStory registered(String office, String leader, Map<String, Object> fields) {
		String id = this.people
			.start(office, "directive-rollout", Fields.of("document_type", "KE_HOACH", "number_suffix", "KH-SKHCN")
				.and("recipients", List.of(Map.of("name", "Các phòng, đơn vị thuộc Sở", "purpose", "để thực hiện")))
				.and("legal_refs", List.of())
				.and(fields)
				.map())
			.getBusinessKey();
		return new DirectiveStory(this.people, this.directives, this.assignments, this.queries, this.events, id, office,
				leader);
	}

	/** A directive whose assignments have been given to their units. */
	DirectiveStory running(Item... items) {
		DirectiveStory story = registered();
		story.prepare(items);
		story.issue();
		story.runJobs();
		return story;
	}

	/**
	 * The business key of a running directive with one assignment of a unit.
	 */
	public String runningFor(String unit) {
		return running(Item.item("t1", unit)).id();
	}

	/**
	 * The business key of a running directive with one assignment of a unit.
	 * @param text what is to be done
	 * @param targets one a line
	 */
	public String runningFor(String unit, String text, String targets) {
		return running(Item.item("t1", unit).with("text", text).targets(targets)).id();
	}

	/**
	 * The business key of a running directive with one assignment for each unit.
	 * @param due last day in time
	 */
	public String runningFor(List<String> units, String due) {
		return running(Item.item("t1", units.toArray(String[]::new))
			.with("text", "Rà soát thủ tục hành chính của đơn vị")
			.dueOn(due)).id();
	}

	/**
	 * The business key of a running directive with one assignment of a unit, which stands
	 * for a dossier.
	 * @param due last day in time
	 */
	public String runningDossier(String unit, String due) {
		return running(Item.item("t1", unit)
			.with("text", "Cấp lại giấy phép tiến hành công việc bức xạ")
			.dueOn(due)
			.with("dossier", true)
			.with("dossier_code", "H42.18-260301-0007")
			.with("dossier_applicant", "Nguyễn Văn An")).id();
	}

	/**
	 * The business key of a running directive with one assignment of a unit.
	 * @param due last day in time
	 */
	public String runningUntil(String unit, String text, String due) {
		return running(Item.item("t1", unit).with("text", text).dueOn(due)).id();
	}

	/** The one assignment of a running directive with one item for one unit. */
	AssignmentStory assigned(Item item) {
		DirectiveStory story = running(item);
		return story.assignment(story.assignments().get(0).leadUnit());
	}

	static void assertRefused(String words, ThrowingCallable work) {
		assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessageContaining(words);
	}

}
