# DATABASE_URL_READONLY: analytics, exports and product lists. It may lag behind.
resource "aws_db_instance" "replica" {
  count = var.replica_class == null ? 0 : 1

  identifier          = "${var.name}-replica"
  replicate_source_db = aws_db_instance.primary.identifier
  instance_class      = var.replica_class

  storage_encrypted      = true
  storage_type           = "gp3"
  max_allocated_storage  = var.storage_gb.most
  parameter_group_name   = aws_db_parameter_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]
  publicly_accessible    = false

  backup_retention_period    = 0
  skip_final_snapshot        = true
  auto_minor_version_upgrade = true
  maintenance_window         = "sun:02:00-sun:03:00"

  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.monitoring.arn
  performance_insights_enabled    = true
  performance_insights_kms_key_id = var.kms_key_arn
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
}
