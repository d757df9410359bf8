package org.reformflow.notification;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.stereotype.Component;

/** Process {@code notice-delivery}: one instance for each notice that is mailed. */
@Component
class DeliveryProcess {

	static final String KEY = "notice-delivery";

	static final ProcessVariable<String> NOTICE_ID = ProcessVariable.string("noticeId");

	static final ProcessVariable<String> RECIPIENT = ProcessVariable.string("recipient");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	DeliveryProcess(RuntimeService runtime, AsSystem asSystem) {
		this.runtime = runtime;
		this.asSystem = asSystem;
	}

	/** Starts deliveries in the caller's transaction; nothing leaves the house yet. */
	void start(List<NoticeRow> notices) {
		this.asSystem.run(() -> notices.forEach((notice) -> this.runtime.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(notice.id())
			.setVariable(DepartmentTenants.DEPARTMENT.name(), notice.department())
			.setVariable(NOTICE_ID.name(), notice.id())
			.setVariable(RECIPIENT.name(), notice.recipient())
			.execute()));
	}

}
