package io.tieout.app.realinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The folder of test data, named by the property {@code tieout.testdata}.
 */
public final class RealData {

	private RealData() {
	}

	/**
	 * A file of the data; skips the test where there is none.
	 */
	public static Path file(String name) {
		Path file = Path.of(System.getProperty("tieout.testdata", "../../shared/data")).resolve(name);
		Assumptions.assumeTrue(Files.exists(file), "skipped: no data");
		return file;
	}

	/**
	 * Rows of a CSV without quotes, by column name.
	 */
	static List<Map<String, String>> rows(String name) {
		try {
			List<String> lines = Files.readAllLines(file(name));
			List<String> header = Arrays.stream(lines.get(0).split(",", -1)).map(String::strip).toList();
			List<Map<String, String>> rows = new ArrayList<>();
			for (String line : lines.subList(1, lines.size())) {
				String[] cells = line.split(",", -1);
				Map<String, String> row = new LinkedHashMap<>();
				for (int column = 0; column < header.size(); column++) {
					row.put(header.get(column), cells[column].strip());
				}
				rows.add(row);
			}
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Rows of a CSV with quotes, by column name.
	 */
	static List<Map<String, String>> quotedRows(String name) {
		CsvMapper mapper = CsvMapper.builder().build();
		try (MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
			.with(CsvSchema.emptySchema().withHeader())
			.readValues(file(name))) {
			return rows.readAll();
		}
	}

}
