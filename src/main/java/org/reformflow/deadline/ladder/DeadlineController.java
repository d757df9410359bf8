package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.DeadlineReading;
import org.reformflow.deadline.DeadlineWords;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deadlines over REST: anyone signed in may simulate one; the list for the weekly meeting
 * is for the office and leadership.
 */
@RestController
@RequestMapping("/api/deadlines")
@Tag(name = "deadlines", description = "Thời hạn và bậc thang đôn đốc")
class DeadlineController {

	private final Simulator simulator;

	private final MeetingList meetingList;

	private final DeadlineWords words;

	private final DeadlineReading reading;

	private final Organisation organisation;

	private final Clock clock;

	DeadlineController(Simulator simulator, MeetingList meetingList, DeadlineWords words, DeadlineReading reading,
			Organisation organisation, Clock clock) {
		this.simulator = simulator;
		this.meetingList = meetingList;
		this.words = words;
		this.reading = reading;
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping("/preview")
	@Operation(summary = "Xem trước mọi lần nhắc và bậc đôn đốc của một thời hạn",
			description = "Nhập lời văn (words), hoặc ngày (due) kèm loại (kind, mặc định NO_LATER_THAN). mode đổi cách"
					+ " đọc “trước ngày”; issued là ngày của văn bản, cho lời văn không nêu năm.")
	Preview preview(@RequestParam(required = false) @Nullable String words,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
			@RequestParam(required = false) @Nullable DeadlineKind kind,
			@RequestParam(required = false) DeadlineReading.@Nullable Mode mode,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate issued,
			@RequestParam(defaultValue = "normal") String priority,
			@RequestParam(defaultValue = "assignment") String matter) {
		String department = Optional.ofNullable(this.organisation.current().department()).orElse("");
		Deadline deadline = deadline(department, words, due, kind,
				(issued != null) ? issued : LocalDate.now(this.clock));
		Preview preview = this.simulator.preview(department, deadline,
				(mode != null) ? new DeadlineReading(mode) : this.reading, matter, priority);
		if (preview.tiers().isEmpty()) {
			throw new Refusal("Bậc thang đôn đốc không có bậc nào cho loại việc “" + matter + "”, mức “" + priority
					+ "”. Hãy kiểm tra lại matter (assignment, dossier, decision, report, initiative-step) và priority"
					+ " (normal, urgent).");
		}
		return preview;
	}

	private Deadline deadline(String department, @Nullable String words, @Nullable LocalDate due,
			@Nullable DeadlineKind kind, LocalDate issued) {
		if (due != null) {
			return new Deadline((kind != null) ? kind : DeadlineKind.NO_LATER_THAN, words, due, null, List.of());
		}
		if (words != null) {
			return this.words.parse(department, words, issued);
		}
		if (kind == null) {
			throw new Refusal("Hãy nhập lời văn của thời hạn (words) hoặc ngày đến hạn (due).");
		}
		return new Deadline(kind, null, null, null, List.of());
	}

	@GetMapping("/meeting")
	@Operation(summary = "Danh sách việc quá hạn đưa vào giao ban",
			description = "Văn phòng, lãnh đạo và người giám sát; lâu nhất trước, tối đa 100 việc.")
	List<Map<String, Object>> meeting() {
		Person person = this.organisation.current();
		String department = Optional.ofNullable(person.department())
			.filter((id) -> person.is(Role.OFFICE) || person.is(Role.LEADERSHIP) || person.is(Role.SUPERVISOR))
			.orElseThrow(() -> new AccessDeniedException("the meeting list is for the office and leadership"));
		return this.meetingList.lines(department);
	}

}
