public partial class Sample;
