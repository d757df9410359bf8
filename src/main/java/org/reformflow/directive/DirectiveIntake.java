package org.reformflow.directive;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.DeadlineWords;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitMatch;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/**
 * Understands the body of {@code POST /api/directives}: names of units, deadlines, areas
 * and targets as written. A lead that is no unit of the department is kept as written and
 * must be chosen by a person; a coordinating one is an external party.
 */
@Component
class DirectiveIntake {

	private final Organisation organisation;

	private final DeadlineWords deadlineWords;

	private final Clock clock;

	DirectiveIntake(Organisation organisation, DeadlineWords deadlineWords, Clock clock) {
		this.organisation = organisation;
		this.deadlineWords = deadlineWords;
		this.clock = clock;
	}

	NewDirective read(String department, DirectiveRequest request) {
		List<BreakdownItem> items = new ArrayList<>();
		List<DirectiveRequest.Task> tasks = orEmpty(request.tasks());
		for (int i = 0; i < tasks.size(); i++) {
			items.add(item(department, tasks.get(i), "tasks[" + i + "]", i));
		}
		requireUniqueCodes(items);
		return new NewDirective(constant(DocumentType.class, request.documentType(), "documentType"),
				number(request.number()), request.numberSuffix(), date(request.issueDate(), "issueDate"),
				month(request.issueMonth()), request.issueYear(), request.place(), request.issuer(), request.subject(),
				signer(request.signer()), recipients(request), references(request), items,
				targets(request.targets(), "targets"));
	}

	private static void requireUniqueCodes(List<BreakdownItem> items) {
		Set<String> seen = new LinkedHashSet<>();
		items.forEach((item) -> {
			if (!seen.add(item.code())) {
				throw new Refusal(
						"tasks: ký hiệu nhiệm vụ “" + item.code() + "” lặp lại. Hãy đặt mỗi nhiệm vụ một ký hiệu.");
			}
		});
	}

	private static @Nullable Integer number(@Nullable JsonNode number) {
		if (number == null || number.isNull() || (number.isTextual() && number.asText().isBlank())) {
			return null;
		}
		String text = number.isValueNode() ? number.asText().strip() : number.toString();
		if (!text.matches("\\d{1,5}")) {
			throw new Refusal("number: “" + shown(text)
					+ "” không phải số thứ tự của văn bản. Hãy ghi số nguyên từ 1 đến 99999, hoặc để trống.");
		}
		return Integer.valueOf(text);
	}

	private static NewDirective.Signer signer(DirectiveRequest.@Nullable Signer signer) {
		return (signer == null) ? new NewDirective.Signer(null, null, null)
				: new NewDirective.Signer(signer.capacity(), signer.title(), signer.name());
	}

	private static List<Recipient> recipients(DirectiveRequest request) {
		List<Recipient> recipients = new ArrayList<>();
		for (JsonNode addressee : orEmpty(request.addressees())) {
			Recipient parsed = recipient(addressee, "addressees");
			recipients.add(new Recipient(Recipient.Kind.ADDRESSEE, parsed.name(), parsed.purpose()));
		}
		orEmpty(request.recipients()).forEach((line) -> recipients.add(recipient(line, "recipients")));
		return recipients;
	}

	private static Recipient recipient(JsonNode node, String field) {
		String name = (node.isObject() ? node.path("name") : node).asText("");
		String purpose = node.path("purpose").asText("");
		if (name.isBlank() || name.length() > 500 || purpose.length() > 500) {
			throw new Refusal(field + ": mỗi nơi nhận cần một tên, dài không quá 500 ký tự.");
		}
		Recipient parsed = Recipient.parse(name);
		if (parsed.name().isBlank()) {
			throw new Refusal(field + ": “" + shown(name) + "” chưa có tên nơi nhận.");
		}
		return purpose.isBlank() ? parsed : new Recipient(parsed.kind(), parsed.name(), purpose);
	}

	private static List<LegalReference> references(DirectiveRequest request) {
		return orEmpty(request.legalRefs()).stream()
			.map((reference) -> new LegalReference(reference.number(), date(reference.date(), "legalRefs.date"),
					reference.issuer(), reference.note()))
			.toList();
	}

	private BreakdownItem item(String department, DirectiveRequest.Task task, String field, int index) {
		Set<String> leads = new LinkedHashSet<>();
		List<String> unknown = new ArrayList<>();
		for (String words : orEmpty(task.lead())) {
			UnitMatch match = match(department, words);
			match.units().stream().map(Unit::id).forEach(leads::add);
			if (match.kind() == UnitMatch.Kind.UNKNOWN) {
				unknown.add(words);
			}
		}
		Set<String> coordinating = new LinkedHashSet<>();
		List<String> external = new ArrayList<>();
		for (String words : orEmpty(task.coordinate())) {
			UnitMatch match = match(department, words);
			match.units().stream().map(Unit::id).forEach(coordinating::add);
			if (match.kind() == UnitMatch.Kind.UNKNOWN) {
				external.add(words);
			}
		}
		String code = Optional.ofNullable(task.id()).filter((id) -> !id.isBlank()).orElse("t" + (index + 1));
		return new BreakdownItem(code, task.text(), List.copyOf(leads), unknown, List.copyOf(coordinating), external,
				(task.area() != null) ? constant(ReformArea.class, task.area(), field + ".area") : null,
				deadline(department, task.deadline(), field + ".deadline"), targets(task.targets(), field + ".targets"),
				priority(task.priority(), field + ".priority"), dossier(task.dossier()));
	}

	private static Priority priority(@Nullable String code, String field) {
		if (code == null) {
			return Priority.NORMAL;
		}
		if (!code.equals("normal") && !code.equals("urgent")) {
			throw new Refusal("%s: “%s” không hợp lệ. Hãy dùng normal (thường) hoặc urgent (khẩn).".formatted(field,
					shown(code)));
		}
		return Priority.of(code);
	}

	private static @Nullable Dossier dossier(DirectiveRequest.@Nullable DossierRequest dossier) {
		return (dossier != null) ? new Dossier(dossier.code(), dossier.applicant()) : null;
	}

	private UnitMatch match(String department, String words) {
		return this.organisation.match(department, words, LocalDate.now(this.clock));
	}

	private Deadline deadline(String department, DirectiveRequest.@Nullable DeadlineRequest deadline, String field) {
		if (deadline == null) {
			return Deadline.none();
		}
		try {
			if (deadline.kind() == null) {
				return this.deadlineWords.parse(department, deadline.raw(), LocalDate.now(this.clock));
			}
			DeadlineRequest request = new DeadlineRequest(deadline, field);
			LocalDate date = (request.date() != null) ? request.date() : request.to();
			return new Deadline(request.kind(), deadline.raw(), date, request.from(), orEmpty(deadline.recurrence()));
		}
		catch (Refusal ex) {
			throw String.valueOf(ex.getMessage()).startsWith(field) ? ex : new Refusal(field + ": " + ex.getMessage());
		}
	}

	/** The parts of a stated deadline, checked. */
	private record DeadlineRequest(DeadlineKind kind, @Nullable LocalDate date, @Nullable LocalDate from,
			@Nullable LocalDate to) {

		DeadlineRequest(DirectiveRequest.DeadlineRequest stated, String field) {
			this(constant(DeadlineKind.class, String.valueOf(stated.kind()), field + ".kind"),
					DirectiveIntake.date(stated.date(), field + ".date"),
					(stated.period() != null) ? DirectiveIntake.date(stated.period().from(), field + ".period.from")
							: null,
					(stated.period() != null) ? DirectiveIntake.date(stated.period().to(), field + ".period.to")
							: null);
		}

	}

	private static List<Target> targets(@Nullable List<DirectiveRequest.TargetRequest> targets, String field) {
		return orEmpty(targets).stream().map((target) -> {
			BigDecimal value = target.value();
			if (value.precision() - value.scale() > 18 || value.scale() > 6) {
				throw new Refusal(
						field + ": giá trị chỉ tiêu nằm ngoài phạm vi (tối đa 18 chữ số, 6 chữ số thập phân).");
			}
			return new Target(target.metric(), comparator(target.op(), field), value, target.unit(), target.raw());
		}).toList();
	}

	private static Target.Comparator comparator(String op, String field) {
		try {
			return Target.Comparator.parse(op);
		}
		catch (Refusal ex) {
			throw new Refusal(
					field + ".op: “" + shown(op) + "” không phải phép so sánh. Hãy dùng một trong: >, >=, =, <=, <.");
		}
	}

	private static @Nullable LocalDate date(@Nullable String text, String field) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(text);
			requireYear(date.getYear());
			return date;
		}
		catch (DateTimeException ex) {
			throw new Refusal(field + ": ngày “" + shown(text)
					+ "” không có thật. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2026-03-31.");
		}
	}

	private static @Nullable String month(@Nullable String text) {
		try {
			if (text == null || text.isBlank()) {
				return null;
			}
			YearMonth month = YearMonth.parse(text);
			requireYear(month.getYear());
			return month.toString();
		}
		catch (DateTimeException ex) {
			throw new Refusal(
					"issueMonth: “" + shown(text) + "” không phải tháng. Hãy ghi theo dạng năm-tháng, ví dụ 2026-03.");
		}
	}

	private static void requireYear(int year) {
		if (year < 1900 || year > 2200) {
			throw new DateTimeException("year out of range");
		}
	}

	private static String shown(@Nullable String text) {
		String words = String.valueOf(text);
		return (words.length() > 60) ? words.substring(0, 60) + "…" : words;
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		throw new Refusal("%s: “%s” không hợp lệ. Hãy dùng một trong: %s.".formatted(field, shown(name),
				String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())));
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
