resource "aws_lb" "this" {
  name               = var.name
  load_balancer_type = "application"
  internal           = false
  subnets            = var.public_subnet_ids
  security_groups    = [aws_security_group.this.id]

  # Node keeps connections for 65 s: the load balancer must be the first to let go.
  idle_timeout               = 60
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection

  access_logs {
    bucket  = var.log_bucket
    prefix  = "alb"
    enabled = true
  }
}

# Two target groups for one service: a deployment fills the one that is idle, and traffic moves over (ECS blue/green).
resource "aws_lb_target_group" "web" {
  for_each = toset(["blue", "green"])

  name        = "${var.name}-${each.key}"
  vpc_id      = var.vpc_id
  port        = var.target_port
  protocol    = "HTTP"
  target_type = "ip"

  load_balancing_algorithm_type = "least_outstanding_requests"
  # Longer than any request may take; the process itself ends idle connections.
  deregistration_delay = "30"

  # /ready asks PostgreSQL, so a new task that cannot reach it never becomes healthy and its deployment is taken back. But a failover
  # lasts up to 120 s, for all tasks at once, and starting others would not end it: only after 150 s is one taken for lost. Whoever no
  # longer answers at all is found sooner, by the container's own check.
  health_check {
    path                = "/ready"
    matcher             = "200"
    interval            = 15
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 10
  }

  # No task knows anything that another one does not.
  stickiness {
    type    = "lb_cookie"
    enabled = false
  }
}
