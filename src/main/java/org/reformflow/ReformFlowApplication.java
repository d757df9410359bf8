package org.reformflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ReformFlowApplication {

	public static void main(String[] args) {
		SpringApplication.run(ReformFlowApplication.class, args);
	}

}
