package org.reformflow.modelling.gate;

import org.reformflow.modelling.ModelRefused;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which model keeps the product from starting, in place of a stack trace. */
class RefusedStart extends AbstractFailureAnalyzer<ModelRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, ModelRefused refused) {
		return new FailureAnalysis(String.valueOf(refused.getMessage()),
				"Sửa các tệp nêu trên trong thư mục mô hình (REFORMFLOW_MODELS) rồi khởi động lại. Kiểm tra trước bằng: "
						+ "java -jar reform-flow.jar check THƯ_MỤC",
				failure);
	}

}
