package org.reformflow.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar over REST: who is signed in reads it, the office imports days. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "calendar", description = "Lịch làm việc")
class CalendarController {

	private static final int MAX_YEARS = 3;

	private final DepartmentCalendars calendars;

	private final CalendarImport imports;

	private final Organisation organisation;

	private final Clock clock;

	CalendarController(DepartmentCalendars calendars, CalendarImport imports, Organisation organisation, Clock clock) {
		this.calendars = calendars;
		this.imports = imports;
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "Xem ngày làm việc và ngày nghỉ, kèm lý do",
			description = "Lịch của cơ quan của người đang đăng nhập, từng ngày từ from đến hết to, nhiều nhất 3 năm; mặc"
					+ " định là năm nay.")
	@ApiResponse(responseCode = "200", description = "Các ngày theo thứ tự")
	@ApiResponse(responseCode = "400", description = "Ngày không có thật, ngược thứ tự hoặc quá 3 năm")
	List<DayView> show(@RequestParam(name = "from", required = false) @Nullable String fromWords,
			@RequestParam(name = "to", required = false) @Nullable String toWords) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate to = day("to", toWords).orElse(null);
		LocalDate from = day("from", fromWords)
			.orElseGet(() -> MonthDay.of(1, 1).atYear(((to != null) ? to : today).getYear()));
		LocalDate last = (to != null) ? to : MonthDay.of(12, 31).atYear(from.getYear());
		if (last.isBefore(from)) {
			throw new Refusal("from phải trước hoặc bằng to. Hãy đổi lại hai ngày.");
		}
		if (last.isAfter(from.plusYears(MAX_YEARS))) {
			throw new Refusal("Mỗi lần xem nhiều nhất 3 năm. Hãy chọn from và to gần nhau hơn.");
		}
		CalendarState state = this.calendars
			.state(Optional.ofNullable(this.organisation.current().department()).orElse(CalendarTables.NATIONAL));
		return from.datesUntil(last.plusDays(1)).map((day) -> DayView.of(day, state)).toList();
	}

	private static Optional<LocalDate> day(String parameter, @Nullable String words) {
		if (words == null || words.isBlank()) {
			return Optional.empty();
		}
		return Optional.of(DayWords.day(words)
			.filter((day) -> day.getYear() >= 1900 && day.getYear() <= 2200)
			.orElseThrow(() -> new Refusal(
					"%s: “%s” không phải ngày có thật. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2026-02-17."
						.formatted(parameter, DayWords.shown(words)))));
	}

	@PostMapping(path = "/import", consumes = { "text/csv", "text/calendar" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Nhập ngày nghỉ, ngày làm việc từ CSV hoặc iCalendar",
			description = "Chỉ Văn phòng được gọi. Tệp UTF-8, nhiều nhất 1 MB và 2.000 ngày; sai một dòng thì không ngày"
					+ " nào được ghi. Khởi động quy trình calendar-change như khi gửi biểu mẫu “Sửa lịch làm việc”.")
	@ApiResponse(responseCode = "201", description = "Lịch đã sửa; các thời hạn bị ảnh hưởng chờ Văn phòng quyết định")
	@ApiResponse(responseCode = "400", description = "Tệp sai, nêu từng dòng cần sửa")
	@ApiResponse(responseCode = "403", description = "Không phải Văn phòng")
	CalendarImport.Receipt importBody(@RequestBody(required = false) byte @Nullable [] body,
			@RequestParam(required = false) @Nullable String note) {
		return start(Objects.requireNonNullElse(body, new byte[0]), note);
	}

	@PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Nhập ngày nghỉ, ngày làm việc từ một tệp CSV hoặc iCalendar")
	CalendarImport.Receipt importFile(@RequestPart MultipartFile file,
			@RequestParam(required = false) @Nullable String note) throws IOException {
		requireOffice();
		if (file.getSize() > ChangeEntry.MAX_LENGTH) {
			throw ChangeEntry.tooLarge();
		}
		return start(file.getBytes(), note);
	}

	private CalendarImport.Receipt start(byte[] content, @Nullable String note) {
		String department = requireOffice();
		if (content.length > ChangeEntry.MAX_LENGTH) {
			throw ChangeEntry.tooLarge();
		}
		return this.imports.start(department, text(content), (note != null) ? note : "");
	}

	private String requireOffice() {
		Person person = this.organisation.current();
		return Optional.ofNullable(person.department())
			.filter((id) -> person.is(Role.OFFICE))
			.orElseThrow(() -> new AccessDeniedException("only the office changes the calendar"));
	}

	private static String text(byte[] content) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			if (text.indexOf('\0') >= 0) {
				throw new Refusal("Tệp có ký tự NUL nên không phải văn bản. Hãy gửi tệp CSV hoặc iCalendar.");
			}
			return text;
		}
		catch (CharacterCodingException ex) {
			throw new Refusal("Tệp không phải văn bản UTF-8. Hãy lưu lại tệp với bảng mã UTF-8 rồi gửi lại.");
		}
	}

}
