package org.reformflow.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.reformflow.audit.EntryTable.Wanted;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Role;
import org.reformflow.process.AuditKind;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for administrators. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit")
class AuditController {

	private static final int PAGE = 100;

	private static final int PART = 5000;

	private final AuditLog log;

	private final Sealer sealer;

	private final EntryTable entries;

	private final Organisation organisation;

	private final ObjectMapper json;

	private final ZoneId zone;

	AuditController(AuditLog log, Sealer sealer, EntryTable entries, Organisation organisation, ObjectMapper json,
			@Value("${reformflow.time-zone}") ZoneId zone) {
		this.log = log;
		this.sealer = sealer;
		this.entries = entries;
		this.organisation = organisation;
		this.json = json;
		this.zone = zone;
	}

	/**
	 * Whether the log is whole.
	 *
	 * @param firstBroken id of the first entry that was changed, removed or inserted;
	 * null when all is well
	 */
	record Answer(boolean valid, long entries, @Nullable Long firstBroken) {

	}

	/**
	 * An entry for readers.
	 *
	 * @param actor person id; null when the product itself acted
	 */
	record Line(long id, OffsetDateTime at, String kind, String what, @Nullable String actor,
			@Nullable String department, @Nullable String about, Map<String, String> detail) {

	}

	/**
	 * A page.
	 *
	 * @param next what to give as {@code before} for the next page; null after the last
	 */
	record Page(List<Line> entries, @Nullable Long next) {

	}

	@GetMapping("/verify")
	@Operation(summary = "Kiểm tra nhật ký kiểm toán còn nguyên vẹn hay không",
			description = "firstBroken: mục đầu tiên bị sửa, xóa, chèn hoặc tráo. Chỉ quản trị viên.")
	@ApiResponse(responseCode = "403", description = "Không phải quản trị viên")
	Answer verify() {
		requireAdministrator();
		this.sealer.sealAll();
		Verdict verdict = this.log.verify();
		return new Answer(verdict.isValid(), verdict.entries(), verdict.firstBroken().orElse(null));
	}

	@GetMapping
	@Operation(summary = "Các mục của nhật ký kiểm toán, mới nhất trước, mỗi trang 100",
			description = "from, to: ngày (cả hai ngày đều tính). about: mã việc. Trang sau: before = next của trang trước. "
					+ "Chỉ quản trị viên.")
	@ApiResponse(responseCode = "403", description = "Không phải quản trị viên")
	Page page(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String about,
			@RequestParam(required = false) @Nullable String actor,
			@RequestParam(required = false) @Nullable AuditKind kind,
			@RequestParam(required = false) @Nullable Long before) {
		requireAdministrator();
		List<Entry> found = this.entries.page(wanted(from, to, about, actor, kind),
				(before != null) ? before : Long.MAX_VALUE, PAGE + 1);
		List<Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
		return new Page(shown.stream().map(this::line).toList(),
				(found.size() > PAGE) ? shown.get(PAGE - 1).id() : null);
	}

	@GetMapping("/export.csv")
	@Operation(summary = "Nhật ký kiểm toán thành tệp .csv, mới nhất trước; chỉ quản trị viên")
	@ApiResponse(responseCode = "403", description = "Không phải quản trị viên")
	void export(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String about,
			@RequestParam(required = false) @Nullable String actor,
			@RequestParam(required = false) @Nullable AuditKind kind, HttpServletResponse response) throws IOException {
		requireAdministrator();
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("nhat-ky-kiem-toan.csv").build().toString());
		PrintWriter out = response.getWriter();
		out.print(CsvLines.HEADING);
		long before = Long.MAX_VALUE;
		List<Entry> part = this.entries.page(wanted(from, to, about, actor, kind), before, PART);
		while (!part.isEmpty()) {
			part.forEach((entry) -> out.print(CsvLines.of(entry, this.zone)));
			before = part.get(part.size() - 1).id();
			part = this.entries.page(wanted(from, to, about, actor, kind), before, PART);
		}
	}

	private Wanted wanted(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String about,
			@Nullable String actor, @Nullable AuditKind kind) {
		return new Wanted((from != null) ? from.atStartOfDay(this.zone).toOffsetDateTime() : null,
				(to != null) ? to.plusDays(1).atStartOfDay(this.zone).toOffsetDateTime() : null, about, actor,
				(kind != null) ? kind.name() : null);
	}

	private Line line(Entry entry) {
		return new Line(entry.id(), entry.at(), entry.kind(), entry.what(), entry.actor(), entry.department(),
				entry.about(), detail(entry));
	}

	private Map<String, String> detail(Entry entry) {
		try {
			return this.json.readValue(entry.detail(), new TypeReference<Map<String, String>>() {
			});
		}
		catch (JsonProcessingException ex) {
			// Tampered with; verifying says so.
			return Map.of("?", entry.detail());
		}
	}

	private void requireAdministrator() {
		if (!this.organisation.current().is(Role.ADMINISTRATOR)) {
			throw new AccessDeniedException("only administrators may read the audit log");
		}
	}

}
