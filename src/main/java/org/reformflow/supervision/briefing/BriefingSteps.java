package org.reformflow.supervision.briefing;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code weekly-briefing}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class BriefingSteps {

	@Bean
	@Capability(name = "Gửi bản tin giao ban",
			description = "Lập bản tin giao ban tuần của Sở và gửi cho lãnh đạo và người phụ trách đơn vị.",
			needs = "department", notices = "briefing-weekly")
	JavaDelegate sendBriefings(BriefingMails mails) {
		return (execution) -> mails.send(DepartmentTenants.DEPARTMENT.in(execution));
	}

}
