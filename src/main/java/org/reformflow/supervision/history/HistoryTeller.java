package org.reformflow.supervision.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.process.form.FormAnswer;
import org.reformflow.process.form.FormAnswers;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.history.StoryTable.ExtensionRow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells all that became of an instance; the number of statements is fixed. */
@Component
@Transactional(readOnly = true)
class HistoryTeller {

	private static final String DIRECTIVE = "directive-rollout";

	private static final Map<String, String> MAIL = Map.of("SENT", "Đã gửi thư", "REFUSED", "Thư không đến được",
			"INBOX_ONLY", "Trong hộp thông báo", "DIGEST", "Chờ bản tin trong ngày", "DIGESTED",
			"Trong bản tin trong ngày", "QUEUED", "Chờ gửi thư", "SENDING", "Đang gửi thư");

	private static final Map<String, String> TIERS = Map.of("FIRED", "Đã gửi", "MISSED", "Gộp vào bậc cao hơn",
			"SKIPPED", "Bỏ qua vì đã qua mốc", "STOPPED", "Dừng vì đã trả lời");

	private final InstanceTable instances;

	private final ActivityTable steps;

	private final StoryTable matters;

	private final TierTable escalations;

	private final HistoryProcess models;

	private final InstanceWords words;

	private final StepWords told;

	private final DecisionWords decisions;

	private final OperationWords operations;

	private final FormAnswers answers;

	private final EvidenceFiles files;

	private final ObjectProvider<MatterAccess> access;

	private final Organisation organisation;

	private final Clock clock;

	HistoryTeller(InstanceTable instances, ActivityTable steps, StoryTable matters, TierTable escalations,
			HistoryProcess models, InstanceWords words, StepWords told, DecisionWords decisions,
			OperationWords operations, FormAnswers answers, EvidenceFiles files, ObjectProvider<MatterAccess> access,
			Organisation organisation, Clock clock) {
		this.instances = instances;
		this.steps = steps;
		this.matters = matters;
		this.escalations = escalations;
		this.models = models;
		this.words = words;
		this.told = told;
		this.decisions = decisions;
		this.operations = operations;
		this.answers = answers;
		this.files = files;
		this.access = access;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** The history of an instance that the reader may see. */
	Optional<History> of(String id, Scope scope) {
		return this.instances.find(id, scope).map((instance) -> tell(instance, scope));
	}

	private History tell(InstanceRow instance, Scope scope) {
		Model model = this.models.model(instance.definition());
		List<StepRow> rows = this.steps.steps(instance.id());
		List<ActivityTable.Operation> done = this.steps.operations(instance.id());
		String assignment = instance.assignment();
		List<ExtensionRow> extensions = this.matters.extensions(assignment);
		return new History(this.words.line(instance), instance.caller(), instance.deleteReason(),
				this.told.told(instance, model, rows, answers(instance)), rows.size() == ActivityTable.MOST,
				PathMarks.of(model, rows, this.steps.waiting(instance.id())),
				moves(extensions, (assignment != null) ? List.of() : done), figures(assignment),
				this.decisions.told(this.matters.evaluations(instance.id()), extensions,
						this.matters.obstacles(assignment)),
				events(instance, done), escalations(instance), notices(instance, scope), files(instance));
	}

	private Map<String, List<FormAnswer>> answers(InstanceRow instance) {
		return this.words.mayTell(instance.process()) ? this.answers.ofInstance(instance.id()) : Map.of();
	}

	/** Those of an assignment are told by our tables, with their reasons. */
	private List<History.Move> moves(List<ExtensionRow> extensions, List<ActivityTable.Operation> done) {
		List<History.Move> moves = new ArrayList<>(this.operations.moves(done));
		extensions
			.forEach((row) -> moves.add(new History.Move(row.askedAt(), "Xin gia hạn", this.words.person(row.askedBy()),
					row.before(), row.after(), DecisionWords.extensionState(row.state()), row.reason())));
		moves.sort(Comparator.comparing(History.Move::at));
		return moves;
	}

	private List<History.Figure> figures(@Nullable String assignment) {
		return this.matters.figures(assignment)
			.stream()
			.map((row) -> new History.Figure(row.at(), row.metric(), row.amount(), text(row.unit()),
					(row.target() != null) ? sign(row.comparator()) + " " + VietnameseNumber.format(row.target()) : "",
					this.words.person(row.by())))
			.toList();
	}

	private static String sign(@Nullable String comparator) {
		return switch (text(comparator)) {
			case "GE", ">=" -> "từ";
			case "GT", ">" -> "trên";
			case "LE", "<=" -> "đến";
			case "LT", "<" -> "dưới";
			default -> "bằng";
		};
	}

	private List<History.Event> events(InstanceRow instance, List<ActivityTable.Operation> done) {
		List<History.Event> all = new ArrayList<>(this.operations.told(instance.process(), done));
		List<StoryTable.EventRow> rows = new ArrayList<>(instance.process().startsWith("initiative-")
				? this.matters.applicationStates(instance.businessKey()) : ofDirective(instance));
		rows.addAll(this.matters.actions(instance.id(), instance.businessKey(), instance.assignment()));
		rows.forEach((row) -> all
			.add(new History.Event(row.at(), row.what(), this.words.person(row.actor()), text(row.words()))));
		all.sort(Comparator.comparing(History.Event::at));
		return all;
	}

	private List<StoryTable.EventRow> ofDirective(InstanceRow instance) {
		return (instance.assignment() != null || instance.process().equals(DIRECTIVE))
				? this.matters.events(instance.businessKey(), instance.assignment()) : List.of();
	}

	private List<History.Escalation> escalations(InstanceRow instance) {
		return this.escalations.tiers(instance.id(), instance.assignment())
			.stream()
			.map((row) -> new History.Escalation(row.at(), row.name(), row.lastDay(),
					TIERS.getOrDefault(row.state(), row.state()), people(row.recipients()), text(row.slip()),
					row.answerDue(), text(row.answer()), this.words.person(row.answeredBy()), row.answeredAt()))
			.toList();
	}

	private String people(@Nullable String ids) {
		return Arrays.stream(text(ids).split(","))
			.filter((id) -> !id.isBlank())
			.map((id) -> this.words.person(id.strip()))
			.collect(Collectors.joining(", "));
	}

	/** Notices of the whole matter tell of other units, too. */
	private List<History.NoticeLine> notices(InstanceRow instance, Scope scope) {
		boolean whole = scope.isWholeDepartment() && instance.assignment() == null;
		return this.escalations
			.notices(instance.id(), instance.assignment(), scope.department(), whole ? instance.businessKey() : null)
			.stream()
			.map((row) -> new History.NoticeLine(row.at(), row.subject(), this.words.person(row.recipient()),
					MAIL.getOrDefault(row.mail(), row.mail())))
			.toList();
	}

	/** Those that the reader may download. */
	private List<History.Attachment> files(InstanceRow instance) {
		String matter = instance.businessKey();
		String reader = this.organisation.current().id();
		if (matter == null
				|| this.access.stream().noneMatch((each) -> each.maySee(reader, matter, instance.assignment()))) {
			return List.of();
		}
		List<EvidenceFile> found = (instance.assignment() != null) ? this.files.ofAssignment(instance.assignment())
				: this.files.ofMatter(instance.department(), matter)
					.stream()
					.filter((file) -> file.assignmentId() == null)
					.toList();
		return found.stream().map(this::attachment).toList();
	}

	private History.Attachment attachment(EvidenceFile file) {
		return new History.Attachment(file.name(), file.step(), this.words.person(file.uploadedBy()),
				file.uploadedAt().atZoneSameInstant(this.clock.getZone()).toOffsetDateTime(), file.size(),
				"/camunda/api/ext/evidence/files/" + file.id());
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
