package org.reformflow.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to give the product its key, in place of a stack trace. */
class MissingKeyStart extends AbstractFailureAnalyzer<MissingKey> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, MissingKey missing) {
		return new FailureAnalysis(String.valueOf(missing.getMessage()),
				"Đặt REFORMFLOW_AUDIT_KEY, ví dụ bằng kết quả của: openssl rand -hex 32. Dùng cùng một khóa trên mọi máy, "
						+ "và giữ một bản ở nơi khác với cơ sở dữ liệu.",
				failure);
	}

}
