locals {
  # Patterns over what the processes log (pino). scripts/infra/log-lines.test.mjs checks that they still say so.
  product_routes = ["/kitchens*", "/bedrooms*", "/sale*", "/search*", "/api/trpc/catalogue.*"]
  product_filter = "{ ($.msg = \"request\") && (${join(" || ", [for route in local.product_routes : "($.pathname = \"${route}\")"])}) }"
  dead_filter    = "{ $.msg = \"a job was given up\" }"
}

resource "aws_cloudwatch_log_metric_filter" "product_routes" {
  name           = "product-routes"
  log_group_name = var.log_groups.web
  pattern        = local.product_filter

  metric_transformation {
    namespace = var.metrics_namespace
    name      = "ProductRouteMilliseconds"
    value     = "$.ms"
    unit      = "Milliseconds"
  }
}

resource "aws_cloudwatch_log_metric_filter" "dead_jobs" {
  for_each = var.log_groups.workers

  name           = "dead-jobs"
  log_group_name = each.value
  pattern        = local.dead_filter

  metric_transformation {
    namespace = var.metrics_namespace
    name      = "DeadJobs"
    value     = "1"
    unit      = "Count"
  }
}
