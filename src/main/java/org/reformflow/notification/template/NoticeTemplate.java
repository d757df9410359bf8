package org.reformflow.notification.template;

import java.util.Map;

import com.samskivert.mustache.Template;

/** A checked template, ready to be filled in. */
record NoticeTemplate(Template subject, Template body, String topic) {

	Rendered render(Map<String, Object> values) {
		return new Rendered(this.subject.execute(values), this.body.execute(values));
	}

}
