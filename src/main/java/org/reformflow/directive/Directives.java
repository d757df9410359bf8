package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A directive's way from registration over breakdown, approval and issue to the approved
 * result. Every method belongs to the caller's transaction, throws {@link Refusal} when a
 * rule says no, and leaves a line in the history.
 */
@Service
@Transactional
public class Directives {

	private final DirectiveTable directives;

	private final Breakdowns breakdowns;

	private final AssignmentTable assignments;

	private final EventLog events;

	private final Organisation organisation;

	private final Clock clock;

	Directives(DirectiveTable directives, Breakdowns breakdowns, AssignmentTable assignments, EventLog events,
			Organisation organisation, Clock clock) {
		this.directives = directives;
		this.breakdowns = breakdowns;
		this.assignments = assignments;
		this.events = events;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * Registers a directive as a draft with the breakdown it brings.
	 * @return the new directive's id
	 */
	public String register(String department, NewDirective directive, String registeredBy,
			@Nullable String idempotencyKey, @Nullable String requestHash) {
		String id = UUID.randomUUID().toString();
		Integer year = this.directives.numberYear(directive);
		if (directive.number() != null && year != null) {
			requireFreeNumber(department, year, directive.number(), id);
		}
		this.directives.insert(id, department, directive, registeredBy, idempotencyKey, requestHash);
		this.breakdowns.replaceDraft(id, department, directive.items());
		this.breakdowns.insertTargets(id, null, directive.targets());
		this.events.record(id, EventKind.REGISTERED, directive.subject());
		return id;
	}

	void startedBy(String id, String processInstanceId) {
		this.directives.setProcessInstance(id, processInstanceId);
	}

	/** Replaces the draft breakdown by what a person made of it. */
	void saveBreakdown(String id, List<BreakdownItem> items) {
		DirectiveRow directive = this.directives.get(id);
		requireUniqueCodes(items);
		this.breakdowns.replaceDraft(id, directive.department(), items);
		this.events.record(id, EventKind.BROKEN_DOWN, items.size() + " nhiệm vụ");
	}

	/** Replaces the recipients, a line each; whom a công văn addresses stays. */
	void saveRecipients(String id, List<String> lines) {
		List<Recipient> recipients = lines.stream().filter((line) -> !line.isBlank()).map(Recipient::parse).toList();
		if (recipients.stream().anyMatch((recipient) -> recipient.words().length() > 500)) {
			throw new Refusal("Nơi nhận: mỗi dòng dài không quá 500 ký tự.");
		}
		this.directives.replaceRecipients(id, recipients);
	}

	private static void requireUniqueCodes(List<BreakdownItem> items) {
		Set<String> seen = new HashSet<>();
		for (BreakdownItem item : items) {
			if (!seen.add(item.code())) {
				throw new Refusal("Hai nhiệm vụ cùng ký hiệu “" + item.code() + "”: hãy đặt ký hiệu khác nhau.");
			}
		}
	}

	void submitForApproval(String id) {
		List<Breakdowns.StoredItem> items = this.breakdowns.items(id);
		if (items.isEmpty()) {
			throw new Refusal("Chưa có nhiệm vụ nào: hãy thêm ít nhất một nhiệm vụ trước khi trình duyệt.");
		}
		for (Breakdowns.StoredItem stored : items) {
			requireLeadUnit(stored.item());
		}
		this.directives.setState(id, DirectiveState.AWAITING_APPROVAL);
		this.events.record(id, EventKind.SUBMITTED, null);
	}

	private static void requireLeadUnit(BreakdownItem item) {
		if (!item.unknownLeads().isEmpty()) {
			throw new Refusal(
					"Nhiệm vụ “" + item.code() + "”: không có đơn vị “" + String.join("”, “", item.unknownLeads())
							+ "” trong danh mục. Hãy chọn đơn vị chủ trì trong danh sách, rồi xóa tên chưa có.");
		}
		if (item.leadUnits().isEmpty()) {
			throw new Refusal("Nhiệm vụ “" + item.code() + "” chưa có đơn vị chủ trì: hãy chọn ít nhất một đơn vị.");
		}
	}

	void cancel(String id, String reason) {
		this.directives.setState(id, DirectiveState.CANCELLED);
		this.events.record(id, EventKind.CANCELLED, reason);
	}

	void approve(String id) {
		this.directives.setState(id, DirectiveState.APPROVED);
		this.events.record(id, EventKind.APPROVED, null);
	}

	void returnForRework(String id, String reason) {
		this.directives.setState(id, DirectiveState.DRAFT);
		this.events.record(id, EventKind.RETURNED, reason);
	}

	/**
	 * The number that issue on a day would give: the one registered, or the next in the
	 * series.
	 */
	int numberToGive(String id, LocalDate issueDate) {
		DirectiveRow directive = this.directives.get(id);
		return (directive.number() != null) ? directive.number()
				: this.directives.nextNumber(directive.department(), issueDate.getYear());
	}

	/**
	 * Gives number and day (NĐ 30/2020 Art. 15: one series a year, unique in it) and
	 * makes the draft assignments ready to be started.
	 * @param number a number chosen by a person, or null for the next in the series
	 */
	void issue(String id, @Nullable Integer number, String suffix, LocalDate issueDate) {
		DirectiveRow directive = this.directives.get(id);
		if (issueDate.isAfter(LocalDate.now(this.clock).plusDays(31))) {
			throw new Refusal("Ngày ban hành " + issueDate + " còn quá xa: hãy kiểm tra lại ngày.");
		}
		int given = (number != null) ? number : numberToGive(id, issueDate);
		requireFreeNumber(directive.department(), issueDate.getYear(), given, id);
		int open = this.assignments.release(id);
		this.directives.setIssued(id, given, suffix, issueDate, open);
		this.events.record(id, EventKind.ISSUED, this.directives.get(id).symbol() + ", " + open + " đơn vị nhiệm vụ");
	}

	private void requireFreeNumber(String department, int year, int number, String id) {
		if (number < 1) {
			throw new Refusal("Số văn bản phải từ 01 trở lên.");
		}
		if (this.directives.numberTaken(department, year, number, id)) {
			throw new DuplicateNumber(number, year, this.directives.nextNumber(department, year));
		}
	}

	void submitResult(String id, String text) {
		this.directives.setResult(id, text, DirectiveState.AWAITING_RESULT_APPROVAL);
		this.events.record(id, EventKind.RESULT_SUBMITTED, text);
	}

	void returnResult(String id, String reason) {
		this.directives.setState(id, DirectiveState.RUNNING);
		this.events.record(id, EventKind.RESULT_RETURNED, reason);
	}

	void close(String id) {
		this.directives.setClosed(id);
		this.events.record(id, EventKind.RESULT_APPROVED, null);
	}

	/** What a person should look at before the directive goes on. */
	public List<Warning> warnings(String id) {
		DirectiveRow directive = this.directives.get(id);
		List<BreakdownItem> items = this.breakdowns.items(id).stream().map(Breakdowns.StoredItem::item).toList();
		List<Warning> warnings = new ArrayList<>();
		for (BreakdownItem item : items) {
			for (String words : item.unknownLeads()) {
				warnings.add(new Warning("unknown-unit",
						"Nhiệm vụ " + item.code() + ": chưa rõ đơn vị “" + words + "”, cần chọn khi phân rã."));
			}
			if (item.leadUnits().isEmpty() && item.unknownLeads().isEmpty()) {
				warnings.add(new Warning("lead-unit-missing", "Nhiệm vụ " + item.code() + " chưa có đơn vị chủ trì."));
			}
		}
		missingRecipients(directive, items).ifPresent(warnings::add);
		return warnings;
	}

	private Optional<Warning> missingRecipients(DirectiveRow directive, List<BreakdownItem> items) {
		LocalDate today = LocalDate.now(this.clock);
		List<Recipient> recipients = this.directives.recipients(directive.id());
		if (recipients.stream().anyMatch(Recipient::refersToAddressees)
				&& recipients.stream().noneMatch((recipient) -> recipient.kind() == Recipient.Kind.ADDRESSEE)) {
			return Optional.empty();
		}
		Set<String> reached = new HashSet<>();
		for (Recipient recipient : recipients) {
			if (recipient.kind() != Recipient.Kind.ARCHIVE) {
				this.organisation.match(directive.department(), recipient.name(), today)
					.units()
					.forEach((unit) -> reached.add(unit.id()));
			}
		}
		List<String> missing = items.stream()
			.flatMap((item) -> item.leadUnits().stream())
			.distinct()
			.filter((unit) -> !reached.contains(unit))
			.map(this.organisation::unit)
			.map(Unit::name)
			.toList();
		return missing.isEmpty() ? Optional.empty() : Optional.of(new Warning("acting-unit-not-recipient",
				"Nơi nhận thiếu đơn vị phải thực hiện: " + String.join(", ", missing) + "."));
	}

}
