package org.reformflow.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.organisation.StepPeople;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.StepInputs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A notice that any model may send, in words of the model. */
@Configuration(proxyBeanMethods = false)
class NoticeSteps {

	private static final int MAX_TITLE = 200;

	private static final List<String> TEMPLATES = List.of("process-step", "process-result", "process-remind");

	@Bean
	TemplateValues processNoticeValues() {
		return new TemplateValues("process-", Set.of("title", "words", "subject"));
	}

	@Bean
	@Capability(name = "Gửi thông báo",
			description = "Gửi một thông báo bằng lời của mô hình cho người, nhóm hoặc đơn vị; mỗi lần qua bước này gửi một lần.",
			inputs = {
					@Capability.Input(name = "noticeTemplate", label = "Mẫu thông báo", value = "process-step",
							choices = { "process-step", "process-result", "process-remind" },
							labels = { "Có việc mới", "Kết quả xử lý", "Nhắc việc" }),
					@Capability.Input(name = "noticeTo", label = "Người nhận", value = "office",
							description = "Mã người, nhóm (office), đơn vị, người đứng đầu (${unit}.head) hoặc starter (người khởi tạo hồ sơ); cách nhau bằng dấu phẩy."),
					@Capability.Input(name = "noticeTitle", label = "Tiêu đề",
							description = "Một dòng, tối đa 200 ký tự; có thể dùng biểu thức như ${subject}."),
					@Capability.Input(name = "noticeText", label = "Nội dung", lines = true,
							description = "Nói rõ người nhận cần làm gì."),
					@Capability.Input(name = "noticeUrgent", label = "Gửi thư ngay", value = "false",
							choices = { "false", "true" },
							labels = { "Theo lựa chọn của người nhận", "Gửi ngay, không chờ bản tin" },
							required = false) },
			needs = "department", notices = { "process-step", "process-result", "process-remind" })
	JavaDelegate sendNotice(Notifications notifications, StepPeople people) {
		return (execution) -> {
			StepInputs inputs = new StepInputs(execution);
			notifications.send(new Notice("process-" + execution.getActivityInstanceId(),
					DepartmentTenants.DEPARTMENT.in(execution), template(inputs, notifications),
					Map.of("title", title(inputs), "words", inputs.require("noticeText"), "subject",
							Objects.toString(execution.getVariable("subject"), "")),
					people.of(execution, "noticeTo"),
					inputs.text("noticeUrgent").filter(Boolean::parseBoolean).isPresent(),
					execution.getProcessBusinessKey()));
		};
	}

	private static String template(StepInputs inputs, Notifications notifications) {
		String template = inputs.require("noticeTemplate");
		if (TEMPLATES.contains(template) && notifications.hasTemplate(template)) {
			return template;
		}
		throw inputs.refusal("nêu mẫu thông báo “%s” không có. Hãy chọn một trong: %s.".formatted(template,
				String.join(", ", TEMPLATES)));
	}

	private static String title(StepInputs inputs) {
		String title = inputs.require("noticeTitle").replaceAll("\\s+", " ");
		return title.substring(0, Math.min(MAX_TITLE, title.length()));
	}

}
