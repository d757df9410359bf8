package org.reformflow.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The delivery log over REST: office and supervisors see their department, others what
 * went to them.
 */
@RestController
@RequestMapping("/api/notices")
@Tag(name = "notices", description = "Nhật ký gửi thông báo")
class NoticeLogController {

	private static final int LONGEST_PAGE = 200;

	private final NoticeLog log;

	private final Organisation organisation;

	private final ZoneId zone;

	NoticeLogController(NoticeLog log, Organisation organisation, @Value("${reformflow.time-zone}") ZoneId zone) {
		this.log = log;
		this.organisation = organisation;
		this.zone = zone;
	}

	@GetMapping
	@Operation(summary = "Xem nhật ký gửi thông báo, mới nhất trước",
			description = "Văn phòng và người giám sát xem cả sở; người khác chỉ xem thông báo gửi cho mình. Trang sau:"
					+ " gọi lại với before = next của trang trước.")
	Page list(@RequestParam(required = false) @Nullable MailState state,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String before,
			@Parameter(description = "Số dòng mỗi trang, từ 1 đến 200") @RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LONGEST_PAGE) {
			throw new Refusal("Số dòng mỗi trang (size) phải từ 1 đến " + LONGEST_PAGE + ".");
		}
		List<NoticeLog.Entry> found = this.log.find(filter(person, state, from, to), before, size + 1);
		List<NoticeLog.Entry> page = found.subList(0, Math.min(size, found.size()));
		return new Page(page, (found.size() > size) ? page.get(size - 1).id() : null);
	}

	@GetMapping("/counts")
	@Operation(summary = "Đếm thông báo theo trạng thái gửi thư",
			description = "QUEUED chờ gửi, DIGEST chờ bản tin, DIGESTED đã vào bản tin, SENDING đang gửi, SENT đã gửi,"
					+ " REFUSED bị từ chối, INBOX_ONLY chỉ có trong hệ thống.")
	Map<MailState, Integer> counts(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String person) {
		return this.log.count(filter(person, null, from, to));
	}

	private NoticeLog.Filter filter(@Nullable String person, @Nullable MailState state, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		Person reader = this.organisation.current();
		boolean all = reader.is(Role.OFFICE) || reader.is(Role.SUPERVISOR);
		if (!all && person != null && !person.equals(reader.id())) {
			throw new AccessDeniedException("only the office and supervisors see the notices of others");
		}
		return new NoticeLog.Filter(reader.department(), all ? person : reader.id(), state, start(from),
				start((to != null) ? to.plusDays(1) : null));
	}

	private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(this.zone).toOffsetDateTime() : null;
	}

	/** Entries, and what to ask the next page with, or null on the last one. */
	record Page(List<NoticeLog.Entry> notices, @Nullable String next) {

	}

}
