package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.deadline.ladder.StepLadderProcess.Watched;
import org.reformflow.organisation.StepPeople;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.StepInputs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ladders that any model may start and end, for deadlines that are no task's. */
@Configuration(proxyBeanMethods = false)
class StepLadderSteps {

	private static final List<String> KINDS = List.of("decision", "report", "initiative-step", "assignment");

	private static final int MAX_TITLE = 200;

	@Bean
	@Capability(name = "Bắt đầu bậc thang đôn đốc",
			description = "Theo dõi một thời hạn không gắn với một công việc cụ thể và đôn đốc theo bảng bậc thang đến khi chấm dứt; hồ sơ kết thúc thì tự chấm dứt.",
			inputs = {
					@Capability.Input(name = "ladderTitle", label = "Việc phải làm",
							description = "Một dòng, tối đa 200 ký tự; mỗi tên một bậc thang trong hồ sơ."),
					@Capability.Input(name = "ladderDue", label = "Thời hạn",
							value = "${workingDays.after(department, 5)}",
							description = "Biểu thức cho ngày, như ${workingDays.after(department, 5)}."),
					@Capability.Input(name = "ladderKind", label = "Loại việc", value = "decision",
							choices = { "decision", "report", "initiative-step", "assignment" },
							labels = { "Việc Văn phòng, lãnh đạo quyết định", "Báo cáo, việc đơn vị nợ",
									"Bước xét sáng kiến", "Nhiệm vụ được giao" }),
					@Capability.Input(name = "ladderFor", label = "Người chịu trách nhiệm", value = "office",
							description = "Mã người, nhóm (office), đơn vị, người đứng đầu (${unit}.head) hoặc starter; cách nhau bằng dấu phẩy.") },
			needs = "department")
	JavaDelegate startLadder(StepLadderProcess ladders, StepPeople people, Clock clock) {
		return (execution) -> {
			StepInputs inputs = new StepInputs(execution);
			String kind = inputs.require("ladderKind");
			if (!KINDS.contains(kind)) {
				throw inputs.refusal("nêu loại việc “%s” không có bậc thang. Hãy chọn một trong: %s.".formatted(kind,
						String.join(", ", KINDS)));
			}
			ladders.start(execution, DepartmentTenants.DEPARTMENT.in(execution), kind,
					new Watched(title(inputs.require("ladderTitle")), people.of(execution, "ladderFor"), false),
					inputs.day("ladderDue", clock.getZone()));
		};
	}

	@Bean
	@Capability(name = "Chấm dứt bậc thang đôn đốc",
			description = "Thôi đôn đốc việc đã bắt đầu theo dõi bằng bước “Bắt đầu bậc thang đôn đốc” trong cùng quy trình.",
			inputs = @Capability.Input(name = "ladderTitle", label = "Việc phải làm",
					description = "Đúng như ở bước bắt đầu; để trống thì chấm dứt mọi bậc thang của hồ sơ.",
					required = false))
	JavaDelegate endLadder(StepLadderProcess ladders) {
		return (execution) -> {
			StepInputs inputs = new StepInputs(execution);
			String title = inputs.text("ladderTitle").map(StepLadderSteps::title).orElse(null);
			if (!ladders.end(execution, title) && title != null) {
				throw inputs.refusal("chấm dứt bậc thang “" + title
						+ "” chưa bắt đầu. Hãy ghi đúng tên ở bước bắt đầu, hoặc để trống.");
			}
		};
	}

	private static String title(String words) {
		String line = words.replaceAll("\\s+", " ");
		return line.substring(0, Math.min(MAX_TITLE, line.length()));
	}

}
