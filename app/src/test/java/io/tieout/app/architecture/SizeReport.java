package io.tieout.app.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is asked in review whether it has two jobs: methods over 30 lines, types
 * over 200. Nobody is to make a long one into splinters to please it.
 */
final class SizeReport {

	static final int METHOD_LINES = 30;

	static final int TYPE_LINES = 200;

	private final List<String> found = new ArrayList<>();

	/**
	 * Reads sources.
	 * @return a line for each that is long, such as {@code 231 Shapes}
	 */
	static List<String> of(Iterable<? extends JavaFileObject> sources) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
		SizeReport report = new SizeReport();
		SourcePositions positions = Trees.instance(task).getSourcePositions();
		for (CompilationUnitTree unit : task.parse()) {
			report.new Lengths(unit, positions).scan(unit, "");
		}
		return report.found.stream().sorted().toList();
	}

	/** Walks a file; what it carries is the name of the type around. */
	private final class Lengths extends TreeScanner<@Nullable Void, String> {

		private final CompilationUnitTree unit;

		private final SourcePositions positions;

		Lengths(CompilationUnitTree unit, SourcePositions positions) {
			this.unit = unit;
			this.positions = positions;
		}

		@Override
		public @Nullable Void visitClass(ClassTree type, String around) {
			String name = around.isEmpty() ? type.getSimpleName().toString() : around + "." + type.getSimpleName();
			note(type, TYPE_LINES, name);
			return super.visitClass(type, name);
		}

		@Override
		public @Nullable Void visitMethod(MethodTree method, String around) {
			note(method, METHOD_LINES, around + "#" + method.getName());
			return super.visitMethod(method, around);
		}

		private void note(Tree tree, int most, String name) {
			long first = this.unit.getLineMap().getLineNumber(this.positions.getStartPosition(this.unit, tree));
			long last = this.unit.getLineMap().getLineNumber(this.positions.getEndPosition(this.unit, tree));
			if (last - first + 1 > most) {
				SizeReport.this.found.add(String.format("%4d %s", last - first + 1, name));
			}
		}

	}

}
