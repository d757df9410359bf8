package org.reformflow.notification;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of processes {@code notice-delivery} and {@code daily-digest}. Bean names are
 * used by the models.
 */
@Configuration(proxyBeanMethods = false)
class DeliverySteps {

	/** Caught by the model: the office has closed since the job was made. */
	static final String OFFICE_CLOSED = "officeClosed";

	@Bean
	@Capability(name = "Gửi thư của một thông báo",
			description = "Gửi thông báo đang chờ qua thư điện tử; ngoài giờ làm việc thì báo lỗi officeClosed để chờ giờ mở cửa.",
			needs = "noticeId", errors = "officeClosed")
	JavaDelegate mailNotice(Delivery delivery) {
		return (execution) -> {
			if (!delivery.attempt(DeliveryProcess.NOTICE_ID.in(execution))) {
				throw new BpmnError(OFFICE_CLOSED);
			}
		};
	}

	@Bean
	@Capability(name = "Gửi bản tin thông báo trong ngày",
			description = "Gom các thông báo chưa gửi thành một bản tin cho mỗi người chọn nhận bản tin trong ngày.",
			needs = "department", notices = "digest-daily")
	JavaDelegate sendDigests(Digests digests) {
		return (execution) -> digests.send(DepartmentTenants.DEPARTMENT.in(execution));
	}

}
