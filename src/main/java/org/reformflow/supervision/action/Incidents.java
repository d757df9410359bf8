package org.reformflow.supervision.action;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Failed steps of a department: why, what to do, and trying them again. */
@Component
class Incidents {

	private static final String FAILED_JOB = "failedJob";

	private final IncidentTable table;

	private final RetryTable retries;

	private final RetryProcess process;

	private final ActionLog log;

	Incidents(IncidentTable table, RetryTable retries, RetryProcess process, ActionLog log) {
		this.table = table;
		this.retries = retries;
		this.process = process;
		this.log = log;
	}

	/**
	 * A cause and how often it struck.
	 *
	 * @param advice what to do
	 * @param retriable how many can be tried again
	 */
	record Group(String cause, String label, String advice, int count, int retriable) {

	}

	/**
	 * A failed step for a reader.
	 *
	 * @param words what the product itself says about it, or null
	 * @param technical the message, when the reader may see it
	 * @param hint why it cannot be tried again, or null
	 * @param instance process instance that the reader may open, or null
	 */
	record Incident(String id, String at, String cause, String label, String processName, String step,
			@Nullable String instance, @Nullable String words, @Nullable String technical, boolean retriable,
			@Nullable String hint) {

	}

	/**
	 * Incidents by cause, and one page of them.
	 *
	 * @param readOnly why the reader only looks on, or null
	 * @param next where the next page begins, or null after the last
	 */
	record Page(int total, @Nullable String readOnly, List<Group> groups, List<Incident> rows, @Nullable String next) {

	}

	/** What an action had tried again. */
	record Retried(long action, int retried, String words) {

	}

	Page page(Acting.Actor reader, @Nullable String cause, @Nullable String instance,
			IncidentTable.@Nullable Position after) {
		List<IncidentTable.CauseCount> counts = this.table.counts(reader.department());
		List<IncidentLine> lines = this.table.lines(reader.department(), cause, instance, after);
		String next = (lines.size() == IncidentTable.PAGE)
				? IncidentTable.Position.of(lines.get(lines.size() - 1)).toString() : null;
		return new Page(counts.stream().mapToInt(IncidentTable.CauseCount::count).sum(),
				Acting.mayAct(reader.person()) ? null : Acting.READ_ONLY,
				counts.stream().map(Incidents::group).toList(),
				lines.stream().map((line) -> incident(reader, line)).toList(), next);
	}

	private static Group group(IncidentTable.CauseCount count) {
		IncidentCause cause = IncidentCause.valueOf(count.cause());
		return new Group(count.cause(), cause.label(), cause.advice(), count.count(), count.retriable());
	}

	private Incident incident(Acting.Actor reader, IncidentLine line) {
		IncidentCause cause = IncidentCause.valueOf(line.cause());
		boolean open = line.process() != null && Acting.mayFollow(reader.person(), line.process());
		String message = open ? line.message() : null;
		return new Incident(line.id(), EngineTime.text(line.at()), line.cause(), cause.label(),
				(line.processName() != null) ? line.processName() : "", stepName(line), open ? line.instance() : null,
				cause.speaks() ? message : null, cause.speaks() ? null : message, line.job() != null, hint(line));
	}

	private String stepName(IncidentLine line) {
		return (line.definition() != null) ? this.process.stepName(line.definition(), line.step()) : line.step();
	}

	private static @Nullable String hint(IncidentLine line) {
		if (line.job() != null) {
			return null;
		}
		return line.type().equals(FAILED_JOB)
				? "Công việc hỏng không còn trong hàng chờ, nên không thử lại được. Hãy báo quản trị viên."
				: "Sự cố do hệ thống bên ngoài báo, không có công việc để thử lại. Hãy báo quản trị viên.";
	}

	/** Tries failed steps of the department again. */
	@Transactional
	Retried retry(Acting.Actor actor, List<String> incidents, @Nullable String cause, String reason) {
		List<IncidentTable.FailedJob> jobs = (cause != null) ? this.table.hold(actor.department(), cause(cause))
				: this.table.hold(actor.department(), chosen(incidents));
		if (jobs.isEmpty()) {
			throw new Refusal("Không có sự cố nào thử lại được: có thể đã được thử lại hoặc đã tự hết. "
					+ "Hãy tải lại danh sách.");
		}
		String words = "Đã cho thử lại %d sự cố%s. Hệ thống chạy lại trong khoảng một phút.".formatted(jobs.size(),
				(cause != null) ? " (" + cause(cause).label() + ")" : "");
		long action = this.log.record(actor, ActionKind.RETRY, ActionLog.Target.NONE, reason, words);
		this.retries.add(action, jobs);
		this.process.retry(jobs.stream().map(IncidentTable.FailedJob::job).toList());
		return new Retried(action, jobs.size(), words);
	}

	private static List<String> chosen(List<String> incidents) {
		if (incidents.isEmpty()) {
			throw new Refusal("Hãy chọn ít nhất một sự cố để thử lại.");
		}
		if (incidents.size() > IncidentTable.MOST_JOBS) {
			throw new Refusal(
					"Mỗi lần thử lại tối đa %d sự cố. Hãy chọn theo nguyên nhân.".formatted(IncidentTable.MOST_JOBS));
		}
		return incidents;
	}

	static IncidentCause cause(String name) {
		return Stream.of(IncidentCause.values())
			.filter((cause) -> cause.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new Refusal("Không có nguyên nhân “" + name + "”. Hãy chọn trong danh sách."));
	}

}
